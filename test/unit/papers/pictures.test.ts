/** Every paper as it looks, in three cases: its pages are kept in `golden/*.svg`, looked at by eye when they change and compared by test. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../../papers/manifest/papers.ts';
import { TypstCompiler } from '../../../papers/print/compile.ts';
import { picturesOf } from '../../support/pdf-pictures.ts';
import { looksLike, sheetOf } from './support/kept-pictures.ts';
import { printed, VARIANTS } from './support/texts.ts';

const compiler = new TypstCompiler();
/** Some 43 dots to the inch: each letter is to be told, a page is some kilobytes. */
const SCALE = 0.6;

const pagesOf = async (code: (typeof PAPERS)[number], variant: string) =>
  await picturesOf((await printed(compiler, code, VARIANTS[variant]!(code.code))).pdf, SCALE);

describe('a printed paper', () => {
  it.each(PAPERS)('$code looks as it looked', async (paper) => {
    const cases = [];
    for (const variant of Object.keys(VARIANTS)) cases.push(await pagesOf(paper, variant));
    const file = resolve(import.meta.dirname, `golden/${paper.code}.svg`);
    await expect(await sheetOf(cases, file)).toMatchFileSnapshot(file);
  });
});

describe('two pages', () => {
  const [agreement] = PAPERS.filter(({ code }) => code === 'peoples_agreement');

  it('look the same if little of the grey differs, and not if one letter does', async () => {
    const [page] = await pagesOf(agreement!, 'short');
    const paler = { ...page!, grey: page!.grey.map((value) => Math.min(255, value + 20)) };
    expect(looksLike(paler, page!)).toBe(true);
    const { pdf } = await printed(compiler, agreement!, {
      ...VARIANTS['short']!('peoples_agreement'),
      summary: '渗水。',
    });
    const [other] = await picturesOf(pdf, SCALE);
    expect(looksLike(other!, page!)).toBe(false);
  });
});
