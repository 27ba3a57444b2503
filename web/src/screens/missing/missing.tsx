/** An address of which the app knows nothing. */
import { Failed } from '../../parts/states.tsx';
import { Problem } from '../../api/problem.ts';

export default function Missing() {
  return <Failed error={new Problem(404, { code: 'route_unknown', title: '' })} />;
}
