/** The text of docs/law-coverage.md: counts by chapter now and before, then every point. */
import { AUDITED_ONLY, CHAPTERS, type Chapter } from './all.ts';
import { lawPoints } from './law-points.ts';
import { type Point, type State, STATES } from './point.ts';

const INTRODUCTION = `# How much of the law the code holds

Each point of [law.md](law.md) with its state, written by \`test/unit/law/coverage.test.ts\` from \`test/unit/law/points/*.ts\` and compared with both in
every test run; after a change, \`npx vitest run test/unit/law/coverage.test.ts --update\` writes it again.

The audit of 2026-11-29 counted 225 points by chapter and did not list them. Points here are every row with an id in the tables of chapters 1 to
7.2, of the duties to tell (10) and of the invariants (14.3); the numbered lines of chapter 8 (\`8.n1\`); and the bullets of chapters 3, 5, 6 and 11
(\`3.b1\`, in their order). So the two counts are of nearly the same things, not of the same; chapter 9 was counted by the audit and has no table of
points, 7.2 and 10 are counted here for the first time.

- **encoded**: the code holds all that the point says: a clock that a case arms, a gate that refuses, a decision that records it, or a computation.
- **partly**: something of it; where a gate does not refuse, or only the calculator knows the period, it is no more than this.
- **missing**: nothing holds it. **not ours**: no software of this kind can hold it, or it is another system's; the reason stands with it.

Evidence is checked: the rule exists, and of an encoded point a case arms it; the decision is in the catalogue; the refusal exists and a test or a
case of the demo asks for it; a calculator is imported by a test. That the evidence is the right one is a judgement, made by reading the code.

`;

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const ruled = (...heads: readonly string[]): string[] => [row(...heads), `|${'---|'.repeat(heads.length)}`];

const LABEL: Record<State, string> = {
  encoded: 'encoded',
  partly: 'partly',
  missing: 'missing',
  not_ours: 'not ours',
};

const pointsOf = (chapters: readonly Chapter[]): Point[] =>
  chapters.flatMap(({ points }) => Object.values(points));

function counts(points: readonly Point[]): number[] {
  return [points.length, ...STATES.map((state) => points.filter((one) => one.state === state).length)];
}

const name = ({ section, title }: Pick<Chapter, 'section' | 'title'>): string => `${section} ${title}`;

function before(audited: Chapter['audited']): (string | number)[] {
  return audited === undefined ? ['', '', ''] : [...audited];
}

function summary(): string[] {
  const audited = [...CHAPTERS, AUDITED_ONLY].flatMap((one) =>
    one.audited === undefined ? [] : [one.audited],
  );
  const sum = ([0, 1, 2] as const).map((at) => audited.reduce((all, one) => all + one[at], 0));
  return [
    '## By chapter',
    '',
    ...ruled(
      'Chapter',
      'Points',
      ...STATES.map((state) => LABEL[state]),
      'before: encoded',
      'partly',
      'missing',
    ),
    ...CHAPTERS.map((one) => row(name(one), ...counts(pointsOf([one])), ...before(one.audited))),
    row(name(AUDITED_ONLY), '', '', '', '', '', ...AUDITED_ONLY.audited),
    row('**All**', ...counts(pointsOf(CHAPTERS)), ...sum),
  ];
}

function chapter(one: Chapter): string[] {
  const about = new Map(lawPoints().map((point) => [point.id, point.about]));
  const rows = Object.entries(one.points).map(([id, { state, evidence, lacks = '' }]) => {
    const shown = evidence.map((each) => `\`${each}\``).join('<br>');
    return row(id, about.get(id) ?? '', LABEL[state], shown, lacks);
  });
  return [`## ${name(one)}`, '', ...ruled('Id', 'About', 'State', 'Evidence', 'What is missing'), ...rows];
}

export function coverageDocument(): string {
  const parts = [summary(), ...CHAPTERS.map(chapter)].map((lines) => lines.join('\n'));
  return `${INTRODUCTION}${parts.join('\n\n')}\n`;
}
