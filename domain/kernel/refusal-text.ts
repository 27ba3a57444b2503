/** The type of a refusal’s words, which every chapter states for its own codes. */
import type { Words } from '../words.ts';

/** A reason for refusing, with the article where there is one. */
export interface RefusalText extends Words {
  readonly article?: string;
}
