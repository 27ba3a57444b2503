/** What differs between two ways of judging one recorded case, as rows of a table: clocks by their rule, and the first decision that parts them. */
import type { Judged } from './judged-on-record.ts';
import type { ArmedClock, Met, Replayed } from './replay-under.ts';

export interface Difference {
  readonly case: string;
  readonly about: 'clock' | 'decision';
  readonly name: string;
  readonly was: string;
  readonly is: string;
}

interface Parting extends Met {
  readonly now: string;
}

const NONE = '–';

/** Of one rule: when each of its clocks began and ends, in the order in which they were armed. */
function spans(clocks: readonly ArmedClock[], rule: string): string {
  const each = clocks.filter((one) => one.rule === rule).map((one) => `${one.startDate} → ${one.dueDate}`);
  return each.length === 0 ? NONE : each.join(', ');
}

function clockRows(name: string, was: readonly ArmedClock[], is: readonly ArmedClock[]): Difference[] {
  const rules = [...new Set([...was, ...is].map((one) => one.rule))].sort();
  return rules
    .map((rule): Difference => {
      const [before, after] = [spans(was, rule), spans(is, rule)];
      return { case: name, about: 'clock', name: rule, was: before, is: after };
    })
    .filter((row) => row.was !== row.is);
}

/** The first decision that meets another answer: from there on it is another case, and nothing more is compared. */
function parting(was: readonly Met[], is: readonly Met[]): Parting | undefined {
  const now = new Map(is.map((one) => [one.inputId, one.outcome]));
  const first = was.find((one) => now.get(one.inputId) !== one.outcome);
  return first === undefined ? undefined : { ...first, now: now.get(first.inputId) ?? NONE };
}

export function differences(name: string, was: Replayed, is: Replayed): Difference[] {
  const apart = parting(was.met, is.met);
  const until = apart?.after ?? Number.POSITIVE_INFINITY;
  const before = ({ clocks }: Replayed) => clocks.filter((one) => one.after < until);
  const rows = clockRows(name, before(was), before(is));
  if (apart === undefined) return rows;
  const { type, outcome, now } = apart;
  return [
    ...rows,
    { case: name, about: 'decision', name: type, was: outcome, is: `${now} (not compared further)` },
  ];
}

/**
 * Each decision by itself, on the record as it stood: another answer, and clocks where they can be compared. Several of one kind
 * stand in one line.
 */
export function differencesOnRecord(name: string, judged: readonly Judged[]): Difference[] {
  const answers = judged
    .filter(({ was, is }) => was !== is)
    .map(({ type, was, is }): Difference => ({ case: name, about: 'decision', name: type, was, is }));
  const comparable = judged.filter((one) => one.comparable);
  const clocks = clockRows(
    name,
    comparable.flatMap(({ armedThen, armedNow }) => without(armedThen, armedNow)),
    comparable.flatMap(({ armedThen, armedNow }) => without(armedNow, armedThen)),
  );
  const seen = new Set<string>();
  return [...clocks, ...answers].filter((row) => {
    const key = `${row.about} ${row.name} ${row.was} ${row.is}`;
    return seen.size < seen.add(key).size;
  });
}

/** The clocks of one that the other has not alike. */
function without(some: readonly ArmedClock[], others: readonly ArmedClock[]): ArmedClock[] {
  const key = ({ rule, startDate, dueDate }: ArmedClock): string => `${rule} ${startDate} ${dueDate}`;
  const there = new Set(others.map(key));
  return some.filter((one) => !there.has(key(one)));
}

/** As Markdown, so that it can stand in a note. */
export function table(rows: readonly Difference[], [was, is]: readonly [string, string]): string {
  const head = ['Case', 'About', 'Which', was, is];
  const lines = rows.map((row) => [row.case, row.about, `\`${row.name}\``, row.was, row.is]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
