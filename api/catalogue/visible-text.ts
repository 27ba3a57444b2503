/** Whether a text shows anything at all: one of blanks and format characters only would be a name that is not there. */
import { because } from '../http/issue-messages.ts';

/**
 * Something that is neither blank nor invisible. Default_Ignorable covers zero-width characters, the Hangul fillers and
 * variation selectors; U+2800 is the blank of Braille. Private-use characters stay: rare Chinese names are written with them.
 */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** An empty text is told by its length, not by this. */
export const isVisible = (text: string): boolean => text === '' || VISIBLE.test(text);
export const becauseInvisible = because('text_invisible');
