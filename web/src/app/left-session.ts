/** A session that its person left without a network: the API still holds it, and must end it before anybody uses the page. */
import { signOut } from '../api/generated.ts';
import { isProblem } from '../api/problem.ts';
import { keep, readKept } from './language.ts';

/** Says that somebody left, not who. */
const KEY = 'jingfa.leaving';
const LEFT = 'yes';

export const noteLeaving = (): void => keep(KEY, LEFT);

export const forgetLeaving = (): void => keep(KEY, '');

/** @returns once it is ended, or there is no network to end it by */
export async function endLeftSession(): Promise<void> {
  if (readKept(KEY) !== LEFT) return;
  try {
    await signOut({});
  } catch (error) {
    if (!isProblem(error) || error.unanswered) return;
  }
  forgetLeaving();
}
