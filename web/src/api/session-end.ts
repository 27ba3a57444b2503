/** When the session ends, as the API says; it is not prolonged by use. */
import { getSession } from './generated.ts';

/** Where the API does not say: keys of the device are then forgotten sooner than the session. */
const SHORT_MS = 3600_000;

/** @returns milliseconds since 1970 */
export async function sessionEnd(): Promise<number> {
  const answer = await getSession().catch(() => null);
  const session = answer?.['session'];
  if (session !== null && typeof session === 'object' && 'expiresAt' in session) {
    const end = Date.parse(String(session.expiresAt));
    if (!Number.isNaN(end)) return end;
  }
  return Date.now() + SHORT_MS;
}
