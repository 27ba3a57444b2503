/**
 * A draft's name that this tab has for itself: `intake`, and `intake.2` where another tab of this browser has the first open, so that
 * two disputes can be taken down side by side. A Web Lock holds it while the tab lives: a killed browser finds the first again.
 */
import { pause } from '../api/send.ts';

const MOST = 9;
/** A page that was just left gives its lock back a moment later. */
const PATIENCE_MS = 300;

const held = (lock: string): Promise<boolean> =>
  new Promise((answer) => {
    void navigator.locks.request(lock, { ifAvailable: true }, async (got) => {
      answer(got !== null);
      if (got !== null) await new Promise(() => undefined);
    });
  });

async function claim(base: string): Promise<string> {
  // Plain HTTP has no locks, and keeps nothing on the device either.
  if (globalThis.navigator.locks === undefined) return base;
  const lockOf = (name: string): string => `jingfa-draft-${name}`;
  if (await held(lockOf(base))) return base;
  await pause(PATIENCE_MS);
  for (let no = 1; no <= MOST; no += 1) {
    const name = no === 1 ? base : `${base}.${no}`;
    if (await held(lockOf(name))) return name;
  }
  return base;
}

const claims = new Map<string, Promise<string>>();

/** @returns always the same promise, to be read by React's `use` */
export function ownName(base: string): Promise<string> {
  const claimed = claims.get(base) ?? claim(base);
  claims.set(base, claimed);
  return claimed;
}
