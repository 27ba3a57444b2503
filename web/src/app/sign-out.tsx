/** 退出登录: says what waits on this device before it goes, and clears what is kept only when that was confirmed. */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { contents, EMPTY, eraseMine, unsent } from '../offline/contents.ts';
import { leave } from './leave.ts';

const LeaveDialog = lazy(() => import('./leave-dialog.tsx'));

interface SignOut {
  /** To be called when the person wants to sign out. */
  readonly signOut: () => Promise<void>;
  /** To be drawn where it is called. */
  readonly dialog: ReactNode;
}

export function useSignOut(): SignOut {
  const [count, setCount] = useState(0);
  const signOut = async (): Promise<void> => {
    const waiting = unsent(await contents().catch(() => EMPTY));
    if (waiting > 0) return setCount(waiting);
    await eraseMine().catch(() => undefined);
    await leave();
  };
  const dialog = count > 0 && (
    <Suspense fallback={null}>
      <LeaveDialog count={count} onStay={() => setCount(0)} />
    </Suspense>
  );
  return { signOut, dialog };
}
