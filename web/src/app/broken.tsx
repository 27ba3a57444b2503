/** What is shown when a screen cannot be drawn: most often a release that is gone from the server since the page was opened. */
import { useRouteError } from 'react-router';
import { Failed } from '../parts/states.tsx';

export function Broken() {
  return <Failed error={useRouteError()} again={() => location.reload()} />;
}
