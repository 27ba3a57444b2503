/** What is wrong with the words of a code or a field. */
import type { Words } from '../../../../words/text.ts';

const HAN = /\p{Script=Han}/u;

/** @returns one line for each fault; none when the words are as they should be */
export function wrongWords(of: string, words: Partial<Words> | undefined): string[] {
  const { zh, en } = words ?? {};
  const code = of.split('.').at(-1);
  const faults: readonly (readonly [boolean, string])[] = [
    [zh === undefined || zh.trim() === '', 'no Chinese'],
    [en === undefined || en.trim() === '', 'no English'],
    [zh !== undefined && zh !== '' && !HAN.test(zh), 'Chinese without a Chinese character'],
    [en !== undefined && HAN.test(en), 'English with a Chinese character'],
    [en !== undefined && /\w_\w/.test(en), 'English that is a bare code'],
    [zh !== undefined && zh === code, 'the code itself'],
  ];
  return faults.filter(([is]) => is).map(([, fault]) => `${of}: ${fault}`);
}
