/** `/`: on the phone of one who completes tasks 协助 (tasks), for everybody else 待办 (the worklist). */
import { Navigate } from 'react-router';
import { useIsPhone } from './media.ts';
import { useMe } from './session.tsx';

/** Roles whose day is spent at doors; the API decides what they may do there. */
const AT_THE_DOOR = ['police_officer', 'bailiff'];

export function Home() {
  const { roles } = useMe();
  const phone = useIsPhone();
  const tasks = phone && roles.some((role) => AT_THE_DOOR.includes(role));
  return <Navigate to={tasks ? '/tasks' : '/worklist'} replace />;
}
