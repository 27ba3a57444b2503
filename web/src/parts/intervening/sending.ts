/**
 * One decision on the chosen cases, or tasks, some at a time: previewed, then sent with a key for each lot. What is sent is kept on the device
 * until every row has its outcome: after the browser died it goes on under the same keys, so that nothing is decided twice.
 */
import { useRef, useState } from 'react';
import { intervene, type Intervention, type InterventionOutcome } from '../../api/generated.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';
import { type Draft, useDraft } from '../../offline/drafts.ts';

/** Rows in one request: few, so that what came of the first is seen while the others are under way. */
const LOT = 10;

export interface Entered extends Omit<Intervention, 'rows'> {
  /** Of which clock of each case: the row names it by its id. */
  readonly rule?: string;
}
export type Row = Intervention['rows'][number];
export type RowOutcome = InterventionOutcome['items'][number];

export interface Chosen {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Of a task: its id, and what it is. */
  readonly taskId?: string;
  readonly what?: string;
}

type Which = Pick<Row, 'caseId'> & { readonly taskId?: string | undefined };

/** The ids of tasks are their own over all cases. */
export const idOf = ({ caseId, taskId }: Which): string => taskId ?? caseId;

interface Lot {
  readonly key: string;
  readonly rows: readonly Row[];
}

/** What was sent and has not come to its end. */
export interface Batch {
  readonly entered: Entered;
  readonly cases: readonly Chosen[];
  readonly lots: readonly Lot[];
}

interface Sending {
  /** Of what the outcomes are; another entry has others. */
  readonly of: string;
  readonly outcomes: ReadonlyMap<string, RowOutcome>;
  readonly busy: 'checking' | 'sending' | undefined;
  readonly problem: Problem | undefined;
}

const lotsOf = (rows: readonly Row[]): readonly Lot[] =>
  Array.from({ length: Math.ceil(rows.length / LOT) }, (_, no) => ({
    key: newKey(),
    rows: rows.slice(no * LOT, no * LOT + LOT),
  }));

/** Sent already: a preview would show it as refused, since it is done. */
const isTaken = (outcome: RowOutcome | undefined): boolean =>
  outcome?.outcome === 'applied' || outcome?.outcome === 'pending';

/** What came of it is known for good. */
const isDefinite = (outcome: RowOutcome | undefined): boolean =>
  outcome?.outcome === 'applied' || outcome?.outcome === 'refused';

export type Of = 'cases' | 'tasks';

/** What the device keeps of a batch that has not come to its end. */
export const useBatch = (of: Of): Draft<Batch> =>
  useDraft<Batch>(of === 'cases' ? 'intervene' : 'intervene:tasks');

export const keyOf = (entered: Entered): string => JSON.stringify(entered);

const NONE: ReadonlyMap<string, RowOutcome> = new Map();
const IDLE: Sending = { of: '', outcomes: NONE, busy: undefined, problem: undefined };

interface Asked {
  readonly entered: Entered;
  readonly cases: readonly Chosen[];
  readonly rows: readonly Row[];
}

/** The lots of what was sent, each with its key: sent again whole, a case of them is not decided twice. */
function useLots(found: Batch | undefined) {
  const sent = useRef(found === undefined ? undefined : { of: keyOf(found.entered), lots: found.lots });
  /** @returns all the lots, and those of them in which the rows are */
  return (of: string, rows: readonly Row[]) => {
    const before = sent.current?.of === of ? sent.current.lots : [];
    const known = new Set(before.flatMap((lot) => lot.rows.map(idOf)));
    // What a later preview found possible comes in lots of its own.
    const lots = [...before, ...lotsOf(rows.filter((row) => !known.has(idOf(row))))];
    sent.current = { of, lots };
    const wanted = new Set(rows.map(idOf));
    return { lots, due: lots.filter((lot) => lot.rows.some((row) => wanted.has(idOf(row)))) };
  };
}

/** @param told what came of each lot, as it comes @returns the outcomes of all that were asked */
async function ask(
  { entered }: Asked,
  lots: readonly Lot[],
  check: boolean,
  told: (items: readonly RowOutcome[]) => void,
): Promise<readonly RowOutcome[]> {
  const { rule: _rule, ...body } = entered;
  const all: RowOutcome[] = [];
  for (const { key, rows } of lots) {
    const asked = { ...body, rows: [...rows] };
    const { items } = await intervene(asked, check ? { check: 'true' } : {}, withKey(key));
    all.push(...items);
    told(items);
  }
  return all;
}

/** What stands on the sheet while it is previewed and sent. */
function useSending(found: Batch | undefined) {
  const [sending, setSending] = useState<Sending>({
    ...IDLE,
    of: found === undefined ? '' : keyOf(found.entered),
  });
  const told = (items: readonly RowOutcome[]): void =>
    setSending((before) => ({
      ...before,
      outcomes: new Map([...before.outcomes, ...items.map((one) => [idOf(one), one] as const)]),
    }));
  const during = async (of: string, busy: 'checking' | 'sending', work: () => Promise<unknown>) => {
    setSending((before) => ({
      of,
      outcomes: before.of === of ? before.outcomes : NONE,
      busy,
      problem: undefined,
    }));
    try {
      await work();
      setSending((before) => ({ ...before, busy: undefined }));
    } catch (error) {
      if (!isProblem(error)) throw error;
      setSending((before) => ({ ...before, busy: undefined, problem: error }));
    }
  };
  return { sending, told, during };
}

/** @param found the batch that is gone on with */
export function useIntervening(batch: Draft<Batch>, found: Batch | undefined) {
  const { sending, told, during } = useSending(found);
  const lotsFor = useLots(found);
  const preview = async (asked: Asked): Promise<void> => {
    const of = keyOf(asked.entered);
    const known = sending.of === of ? sending.outcomes : NONE;
    const left = asked.rows.filter((row) => !isTaken(known.get(idOf(row))));
    await during(of, 'checking', () => ask(asked, lotsOf(left), true, told));
  };
  const send = async (asked: Asked): Promise<void> => {
    const { entered, cases, rows } = asked;
    const of = keyOf(entered);
    await during(of, 'sending', async () => {
      const { lots, due } = lotsFor(of, rows);
      await batch.keep({ entered, cases, lots });
      const outcomes = await ask(asked, due, false, told);
      if (outcomes.every(isDefinite)) await batch.clear();
    });
  };
  return { ...sending, preview, send };
}
