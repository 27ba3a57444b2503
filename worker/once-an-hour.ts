/** Says the same thing once, and again after an hour if it still is so. */
const QUIET_MS = 3_600_000;
/** Enough for a release that fails every case of a county; beyond it the oldest may be said again. */
const REMEMBERED = 1000;

export function onceAnHour(now: () => number = Date.now): (what: string) => boolean {
  const said = new Map<string, number>();
  return (what) => {
    const last = said.get(what);
    if (last !== undefined && now() - last < QUIET_MS) return false;
    said.delete(what);
    said.set(what, now());
    const [oldest] = said.keys();
    if (said.size > REMEMBERED && oldest !== undefined) said.delete(oldest);
    return true;
  };
}
