/** 退出登录: says what waits on this device before it goes, and clears what is kept only when that was confirmed. */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { contents, EMPTY, eraseMine, unsent } from '../offline/contents.ts';
import { countKeptNowhere } from '../offline/kept-nowhere.ts';
import { leave } from './leave.ts';
import type { Waiting } from './leave-dialog.tsx';

const LeaveDialog = lazy(() => import('./leave-dialog.tsx'));

interface SignOut {
  /** To be called when the person wants to sign out. */
  readonly signOut: () => Promise<void>;
  /** To be drawn where it is called. */
  readonly dialog: ReactNode;
}

export function useSignOut(): SignOut {
  const [open, setOpen] = useState<Waiting>();
  const signOut = async (): Promise<void> => {
    const waiting = { kept: unsent(await contents().catch(() => EMPTY)), nowhere: countKeptNowhere() };
    if (waiting.kept + waiting.nowhere > 0) return setOpen(waiting);
    await eraseMine().catch(() => undefined);
    await leave();
  };
  const dialog = open !== undefined && (
    <Suspense fallback={null}>
      <LeaveDialog {...open} onStay={() => setOpen(undefined)} />
    </Suspense>
  );
  return { signOut, dialog };
}
