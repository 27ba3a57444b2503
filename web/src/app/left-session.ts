/** A session that its person left without a network: the API still holds it, and must end it before anybody uses the page. */
import { tellSessionEnd } from '../api/ask.ts';
import { signOut } from '../api/generated.ts';
import { isProblem, Problem } from '../api/problem.ts';
import { keep, readKept } from './language.ts';

/** Says that somebody left, not who. */
const KEY = 'jingfa.leaving';
const LEFT = 'yes';

export const noteLeaving = (): void => keep(KEY, LEFT);

export const forgetLeaving = (): void => keep(KEY, '');

/** Whoever left is outside, also while the API does not end the session (429, 500): it is tried again at the next start. */
const outside = (): Problem => new Problem(401, { code: 'session_left', title: 'session left' });

/**
 * @returns once nobody's leaving waits any more
 * @throws Problem: `unanswered` without a network; else 401, whatever the API said
 */
export async function endLeftSession(): Promise<void> {
  if (readKept(KEY) !== LEFT) return;
  try {
    await signOut({});
  } catch (error) {
    if (isProblem(error) && error.unanswered) throw error;
    if (!isProblem(error) || error.status !== 401) {
      tellSessionEnd();
      throw outside();
    }
  }
  forgetLeaving();
}
