/** What a code is called in the two languages of the platform; a code is declared together with its words (词语). */

/** One meaning in both languages: `zh` is the term of Chinese procedure law, `en` plain English. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The codes of one closed list, each with its words. */
export type Vocabulary<K extends string = string> = Readonly<Record<K, Words>>;

/** The codes of a vocabulary in the order they are declared, as literals. A vocabulary is never empty. */
export function codesOf<K extends string>(vocabulary: Vocabulary<K>): readonly [K, ...K[]] {
  return Object.keys(vocabulary) as [K, ...K[]];
}

export const words = (zh: string, en: string): Words => ({ zh, en });
