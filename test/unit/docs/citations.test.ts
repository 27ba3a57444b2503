/** What code and documents cite exists: ADRs, sections and points of docs/law.md, rules, statutes, headings, files. */
import { describe, expect, test } from 'vitest';
import { ALL_STAGES } from '../../../domain/kernel/stage.ts';
import { RULES } from '../../../domain/law/rule.ts';
import { type Citation, CITATION_KINDS, type CitationKind, findCitations } from './support/find-citations.ts';
import { homesIn, LAW, slug } from './support/homes.ts';
import { repositoryTexts, type SourceText } from './support/repository-texts.ts';
import { dangling } from './support/resolve.ts';

const texts = repositoryTexts();
const homes = homesIn(texts);
const citations = texts.flatMap(findCitations);
const ofKind = (kind: CitationKind): readonly Citation[] => citations.filter((one) => one.kind === kind);

/** Far fewer than there are: a finder or a reader that sees nothing must not pass. */
const AT_LEAST: Record<CitationKind, number> = {
  adr: 30,
  section: 45,
  point: 400,
  statute: 500,
  title: 300,
  link: 45,
  document: 30,
  file: 40,
  homeless: 0,
};

describe('every citation has a home', () => {
  test.each(CITATION_KINDS)('of the kind %s', (kind) => {
    expect(dangling(ofKind(kind), homes)).toEqual([]);
  });

  test.each(CITATION_KINDS)('and many of the kind %s are seen', (kind) => {
    expect(ofKind(kind).length).toBeGreaterThanOrEqual(AT_LEAST[kind]);
  });

  test.each([
    ['ts', 400],
    ['mjs', 10],
    ['sql', 10],
    ['md', 20],
  ] as const)('in all files of the kind %s', (kind, floor) => {
    expect(texts.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(floor);
  });
});

/** A planted text. The tildes that are taken out of it keep this file from citing what it plants. */
const here = (kind: SourceText['kind'], text: string): SourceText => ({
  path: `docs/planted.${kind}`,
  kind,
  text: text.replaceAll('~', ''),
});

/** Kind, then a text whose citation has a home, then one whose citation has none. */
const PLANTED: readonly (readonly [CitationKind, SourceText, SourceText])[] = [
  ['adr', here('ts', '// (ADR ~0002)'), here('ts', '// (ADR ~0999)')],
  ['adr', here('md', 'ADR ~0003'), here('md', 'ADR ~3')],
  ['section', here('ts', '/** docs/law.md §~6.1 */'), here('ts', '/** docs/law.md §~6.9 */')],
  ['section', here('ts', '// docs/law.md §~14.1 S2D'), here('ts', '// docs/law.md §~14.1 S99')],
  ['section', here('md', 'law.md §~0.6, §~7'), here('md', 'law.md §~0.6; §~7')],
  ['section', here('sql', '-- docs/law.md §~14.3 INV8'), here('sql', "-- the law's §~14")],
  ['point', here('ts', '// thirty days (PM~10)'), here('ts', '// thirty days (PM~99)')],
  ['point', here('md', '`T~14.judgment`'), here('md', '`T~14.verdict`')],
  ['point', here('sql', '-- SLA~-INTAKE'), here('sql', '-- SLA~-NEVER')],
  ['point', here('ts', '/**\n * SX~.remove\n */'), here('ts', '/**\n * SX~.forget\n */')],
  ['statute', here('ts', '// CPL~ 205'), here('ts', '// CPL~ 999')],
  ['statute', here('md', 'TY~ 16'), here('md', 'TX~ 16')],
  ['statute', here('ts', "'GB/T~ 32905'"), here('ts', "'GB/T~ 1'")],
  ['title', here('ts', "'民事诉讼法~ 第205条'"), here('ts', "'民事诉讼法~ 第999条'")],
  ['title', here('md', '在线调解规则~ 第25条'), here('md', '在线调停规则~ 第25条')],
  ['link', here('md', '[the law](law.md#texts~)'), here('md', '[the law](law.md#tests~)')],
  ['link', here('md', '[rules](rules~.md)'), here('md', '[rules](ruler~.md)')],
  ['link', here('md', '## A heading\n[here](#a-heading~)'), here('md', '[here](#a-heading~)')],
  ['document', here('ts', '// docs/dates~.md'), here('ts', '// docs/data~.md')],
  ['file', here('md', '`api~/app.ts`'), here('md', '`api~/nap.ts`')],
  ['file', here('md', '`api~/*.ts`'), here('md', '`api~/*.mjs`')],
  ['homeless', here('ts', '// docs/law.md'), here('ts', '// rule~ book §~14')],
  ['homeless', here('ts', '// a decision'), here('ts', '// architecture~ decision 3')],
];

describe('a citation without a home is found', () => {
  test.each(PLANTED)('of the kind %s: %o beside %o', (kind, right, wrong) => {
    const missingIn = (file: SourceText): readonly string[] => {
      const found = findCitations(file).filter((one) => one.kind === kind);
      return dangling(found, homesIn([...texts, file]));
    };
    expect(missingIn(right)).toEqual([]);
    expect(missingIn(wrong)).toEqual([expect.stringContaining(`${wrong.path}:`)]);
  });

  test('among rule ids in the text of a comment and not in the code beside it', () => {
    const file = here('ts', "const id = 'PM~99'; // PM~98\nconst url = 'http://PM~97';");
    expect(findCitations(file).map(({ kind, cited }) => `${kind} ${cited.slice(2)}`)).toEqual(['point 98']);
  });
});

describe('the rule book', () => {
  test('has a point for every rule of the law', () => {
    const without = RULES.filter((rule) => rule.serviceLevel !== true).filter(
      ({ id }) => !homes.points.has(id) && !homes.points.has(id.split('.')[0] ?? id),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('leaves the rules that are the platform’s own to docs/rules.md', () => {
    const rules = texts.find(({ path }) => path === 'docs/rules.md')?.text ?? '';
    expect(RULES.filter(({ id }) => !rules.includes(`\n| ${id} |`))).toEqual([]);
  });

  test('names every stage of the machine among its states', () => {
    const law = texts.find(({ path }) => path === LAW)?.text ?? '';
    const states = law.split(/\n### \u00a714\.1 /)[1]?.split('\n### ')[0] ?? '';
    expect(ALL_STAGES.filter((stage) => !states.includes(`\`${stage}\``))).toEqual([]);
  });

  test('says of every point with a source how sure it is', () => {
    const law = texts.find(({ path }) => path === LAW)?.text ?? '';
    const tables = law.split('\n\n').filter((block) => block.includes('| Sure |'));
    const unmarked = tables
      .flatMap((table) => table.split('\n').filter((line) => line.startsWith('| ')))
      .filter((row) => !/\| (?:Sure|[RSU][ ,(].*|[RSU]) \|$/.test(row));
    expect(tables.length).toBeGreaterThan(12);
    expect(unmarked).toEqual([]);
  });
});

test.each([
  ['Record, rows and Temporal compared', 'record-rows-and-temporal-compared'],
  ['\u00a76.1 Service (送达)', '61-service-送达'],
  ['A change of …', 'a-change-of-'],
])('the anchor of "%s" is %s', (heading, anchor) => {
  expect(slug(heading)).toBe(anchor);
});
