/** Every paper as it is printed, in three cases: its text layer is kept in `golden/` and read again by eye when it changes. */
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../../papers/manifest/papers.ts';
import { TypstCompiler } from '../../../papers/print/compile.ts';
import { printed, VARIANTS } from './support/texts.ts';

const compiler = new TypstCompiler();

/** Lines of a page but those to sign on, dates, seal and number: what its signatures are put under. */
const wordsIn = (page: string): readonly string[] =>
  page
    .split('\n')
    .filter((line) => line.trim() !== '' && !/：\s*$|^[\d年月日\s]+$|加盖印章|^— \d+ —$/.test(line));

describe('a printed paper', () => {
  it.each(PAPERS)('$code says what it said', async (paper) => {
    const parts: string[] = [];
    for (const [variant, factsOf] of Object.entries(VARIANTS)) {
      const { pages, missing } = await printed(compiler, paper, factsOf(paper.code));
      const lacks = missing.map(({ zh, decision }) => `${zh} → ${decision}`);
      parts.push(
        `== ${variant}, ${pages.length} page(s); missing: ${lacks.join('; ') || 'nothing'}`,
        ...pages,
      );
    }
    await expect(`${parts.join('\n')}\n`).toMatchFileSnapshot(`golden/${paper.code}.txt`);
  });

  it.each(PAPERS)('$code has no page of signatures without a word of it', async (paper) => {
    for (const factsOf of Object.values(VARIANTS)) {
      const { pages } = await printed(compiler, paper, factsOf(paper.code));
      expect(wordsIn(pages.at(-1) ?? '').length, pages.at(-1)).toBeGreaterThan(0);
    }
  });

  it.each(PAPERS)('$code has all it needs once the record is complete', async (paper) => {
    const { missing, pages } = await printed(compiler, paper, VARIANTS['rare']!(paper.code));
    expect(missing).toEqual([]);
    expect(pages.join('')).not.toContain('待补');
  });
});
