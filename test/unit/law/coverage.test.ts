/** docs/law.md against the code, point by point: every row has its state, every state its evidence, docs/law-coverage.md all of it. */
import { describe, expect, it, test } from 'vitest';
import { CHAPTERS } from './points/all.ts';
import { coverageDocument } from './points/document.ts';
import { lawPoints } from './points/law-points.ts';
import { encoded, partly } from './points/point.ts';
import { faultsOf } from './points/resolve.ts';

const inLaw = lawPoints();
const inData = CHAPTERS.flatMap(({ points }) => Object.entries(points));

describe('the points', () => {
  it('are those of docs/law.md, each once, in its order', () => {
    for (const { section, points } of CHAPTERS) {
      const own = inLaw.filter((one) => chapterOf(one.section) === section).map(({ id }) => id);
      expect(Object.keys(points), `chapter ${section}`).toEqual(own);
    }
    expect(inData).toHaveLength(inLaw.length);
    expect(new Set(inData.map(([id]) => id)).size).toBe(inData.length);
  });

  it('have evidence that is there, and say what is missing', () => {
    expect(inData.flatMap(([id, point]) => faultsOf(id, point))).toEqual([]);
  });
});

/** Chapters with a table of their own are counted by themselves. */
function chapterOf(section: string): string {
  return ['7.1', '7.2', '14.3'].includes(section) ? section : (section.split('.')[0] ?? '');
}

describe('a fault is found', () => {
  const LACKS = 'Of this nothing is held by the code.';
  test.each([
    ['a rule that no case arms', encoded('rule:FL8'), 'no case arms it'],
    ['evidence of nothing but a file', encoded('file:docs/law.md'), 'encoded without'],
    ['a task alone', encoded('task:service'), 'encoded without'],
    ['a file that is gone', partly(LACKS, 'file:test/gone.ts'), 'no such file'],
    ['a computation that no test imports', encoded('calculator:domain/law/gone.ts'), 'no such file'],
    ['a document as a computation', encoded('calculator:docs/law.md'), 'no test imports it'],
    ['a point that says nothing of what is missing', partly('Much.'), 'says what is missing'],
    ['an unknown rule', partly(LACKS, 'rule:T99' as 'rule:T1'), 'no such rule'],
    ['an unknown decision', partly(LACKS, 'decision:judge_all' as 'decision:triage'), 'no such decision'],
    ['an unknown refusal', partly(LACKS, 'refusal:too_bad' as 'refusal:recused'), 'no such refusal'],
  ])('%s', (_what, point, fault) => {
    expect(faultsOf('X1', point).join()).toContain(fault);
  });

  test('a row, a bullet and a line of the rule book are seen', () => {
    // The tilde keeps this file from citing what it plants.
    const law = `
## §~5 Filing (立案)
| Id | Rule |
|---|---|
| FL1 | Conditions: many |
- One. Two
| Paper | Must hold |
|---|---|
| A | B |
## §~8 Periods
1. Hours run
## §~9 Roles
- no`.replaceAll('~', '');
    expect(lawPoints(law).map(({ id, about }) => `${id} ${about}`)).toEqual([
      'FL1 Conditions: many',
      '5.b1 One. Two',
      '8.n1 Hours run',
    ]);
  });
});

it('docs/law-coverage.md says what the data say', async () => {
  await expect(coverageDocument()).toMatchFileSnapshot('../../../docs/law-coverage.md');
});
