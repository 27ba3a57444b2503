/** Every paper as it is printed, in three cases: its text layer is kept in `golden/` and read again by eye when it changes. */
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../../papers/manifest/papers.ts';
import { TypstCompiler } from '../../../papers/print/compile.ts';
import { printed, VARIANTS } from './support/texts.ts';

const compiler = new TypstCompiler();

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

  it.each(PAPERS)('$code has all it needs once the record is complete', async (paper) => {
    const { missing, pages } = await printed(compiler, paper, VARIANTS['rare']!(paper.code));
    expect(missing).toEqual([]);
    expect(pages.join('')).not.toContain('待补');
  });
});
