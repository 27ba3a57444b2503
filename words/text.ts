/** Putting pieces of text together, in both languages at once. */
import { type Words, words } from '../domain/words.ts';

export { type Words, words };

const STOP = /^[,;:.]/;

/** English: a piece that begins with a stop follows without a gap. */
function spaced(pieces: readonly string[], gap: string): string {
  return pieces.reduce(
    (before, piece) => before + (before === '' || STOP.test(piece) ? '' : gap) + piece,
    '',
  );
}

/** Several pieces one after the other; what is missing leaves no gap. */
export function join(pieces: readonly (Words | undefined)[], zh = '', en = ' '): Words {
  const there = pieces.filter((one) => one !== undefined);
  const said = (language: 'zh' | 'en'): string[] =>
    there.map((one) => one[language]).filter((text) => text !== '');
  return words(said('zh').join(zh), spaced(said('en'), en));
}

/** Things of one kind: 甲、乙 / A, B. */
export const list = (items: readonly Words[]): Words => join(items, '、', ', ');

/** The same in both: names, numbers, dates. */
export const plain = (text: string): Words => words(text, text);
