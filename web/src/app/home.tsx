/** `/`: 督导 (supervision) for supervisors, on the phone of one who completes tasks 协助 (tasks), for everybody else 待办 (the worklist). */
import { Navigate } from 'react-router';
import { useIsPhone } from './media.ts';
import { useMe } from './session.tsx';

export function Home() {
  const { may } = useMe();
  const phone = useIsPhone();
  if (may.includes('begin_with_figures')) return <Navigate to="/supervision" replace />;
  const tasks = phone && may.includes('begin_with_tasks');
  return <Navigate to={tasks ? '/tasks' : '/worklist'} replace />;
}
