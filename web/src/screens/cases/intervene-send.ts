/**
 * One decision on the chosen cases, some at a time: previewed, then sent with a key for each lot. What is sent is kept on the device
 * until every case has its outcome: after the browser died it goes on under the same keys, so that nothing is decided twice.
 */
import { useRef, useState } from 'react';
import { intervene, type Intervention, type InterventionOutcome } from '../../api/generated.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';
import { type Draft, useDraft } from '../../offline/drafts.ts';

/** Cases in one request: few, so that what came of the first is seen while the others are under way. */
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
}

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

/** What the device keeps of a batch that has not come to its end. */
export const useBatch = (): Draft<Batch> => useDraft<Batch>('intervene');

export const keyOf = (entered: Entered): string => JSON.stringify(entered);

const NONE: ReadonlyMap<string, RowOutcome> = new Map();

interface Asked {
  readonly entered: Entered;
  readonly cases: readonly Chosen[];
  readonly rows: readonly Row[];
}

/** @param found the batch that is gone on with */
export function useIntervening(batch: Draft<Batch>, found: Batch | undefined) {
  const [sending, setSending] = useState<Sending>({
    of: found === undefined ? '' : keyOf(found.entered),
    outcomes: NONE,
    busy: undefined,
    problem: undefined,
  });
  const sent = useRef(found === undefined ? undefined : { of: keyOf(found.entered), lots: found.lots });
  /** The lots of the first sending, each with its key: sent again whole, a case of them is not decided twice. */
  const lotsToSend = (of: string, rows: readonly Row[]): readonly Lot[] => {
    const before = sent.current?.of === of ? sent.current.lots : [];
    const known = new Set(before.flatMap((lot) => lot.rows.map(({ caseId }) => caseId)));
    // What a later preview found possible comes in lots of its own.
    const lots = [...before, ...lotsOf(rows.filter(({ caseId }) => !known.has(caseId)))];
    sent.current = { of, lots };
    const wanted = new Set(rows.map(({ caseId }) => caseId));
    return lots.filter((lot) => lot.rows.some(({ caseId }) => wanted.has(caseId)));
  };
  /** @returns the outcomes of all that were asked */
  const ask = async ({ entered }: Asked, lots: readonly Lot[], check: boolean) => {
    const { rule: _rule, ...body } = entered;
    const all: RowOutcome[] = [];
    for (const { key, rows } of lots) {
      const { items } = await intervene(
        { ...body, rows: [...rows] },
        check ? { check: 'true' } : {},
        withKey(key),
      );
      all.push(...items);
      setSending((before) => ({
        ...before,
        outcomes: new Map([...before.outcomes, ...items.map((one) => [one.caseId, one] as const)]),
      }));
    }
    return all;
  };
  const settle = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      setSending((before) => ({ ...before, busy: undefined }));
    } catch (error) {
      if (!isProblem(error)) throw error;
      setSending((before) => ({ ...before, busy: undefined, problem: error }));
    }
  };
  const begin = (of: string, busy: 'checking' | 'sending'): void =>
    setSending((before) => ({
      of,
      outcomes: before.of === of ? before.outcomes : NONE,
      busy,
      problem: undefined,
    }));
  const preview = async (asked: Asked): Promise<void> => {
    const of = keyOf(asked.entered);
    begin(of, 'checking');
    const known = sending.of === of ? sending.outcomes : NONE;
    const left = asked.rows.filter(({ caseId }) => !isTaken(known.get(caseId)));
    await settle(() => ask(asked, lotsOf(left), true));
  };
  const send = async (asked: Asked): Promise<void> => {
    const of = keyOf(asked.entered);
    begin(of, 'sending');
    const lots = lotsToSend(of, asked.rows);
    await batch.keep({ entered: asked.entered, cases: asked.cases, lots: sent.current?.lots ?? lots });
    await settle(async () => {
      const outcomes = await ask(asked, lots, false);
      if (outcomes.every(isDefinite)) await batch.clear();
    });
  };
  return { ...sending, preview, send };
}
