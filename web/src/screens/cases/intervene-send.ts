/** One decision on the chosen cases, some at a time: previewed, then sent with a key for each lot that is kept while it is sent again. */
import { useRef, useState } from 'react';
import { intervene, type Intervention, type InterventionOutcome } from '../../api/generated.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';

/** Cases in one request: few, so that what came of the first is seen while the others are under way. */
const LOT = 10;

export type Entered = Omit<Intervention, 'rows'>;
export type RowOutcome = InterventionOutcome['items'][number];

interface Sending {
  /** Of what the outcomes are; another entry has others. */
  readonly of: string;
  readonly outcomes: ReadonlyMap<string, RowOutcome>;
  readonly busy: 'checking' | 'sending' | undefined;
  readonly problem: Problem | undefined;
}

const IDLE: Sending = { of: '', outcomes: new Map(), busy: undefined, problem: undefined };

interface Lot {
  readonly key: string;
  readonly caseIds: readonly string[];
}

const lotsOf = (caseIds: readonly string[]): readonly Lot[] =>
  Array.from({ length: Math.ceil(caseIds.length / LOT) }, (_, no) => ({
    key: newKey(),
    caseIds: caseIds.slice(no * LOT, no * LOT + LOT),
  }));

/** Sent already: a preview would show it as refused, since it is done. */
const isTaken = (outcome: RowOutcome | undefined): boolean =>
  outcome?.outcome === 'applied' || outcome?.outcome === 'pending';

export function useIntervening() {
  const [sending, setSending] = useState<Sending>(IDLE);
  const sent = useRef<{ readonly of: string; readonly lots: readonly Lot[] }>(undefined);
  /** The lots of the first sending, each with its key: sent again whole, a case of them is not decided twice. */
  const lotsToSend = (of: string, caseIds: readonly string[]): readonly Lot[] => {
    const before = sent.current?.of === of ? sent.current.lots : [];
    const known = new Set(before.flatMap((lot) => lot.caseIds));
    // What a later preview found possible comes in lots of its own.
    const lots = [...before, ...lotsOf(caseIds.filter((caseId) => !known.has(caseId)))];
    sent.current = { of, lots };
    return lots.filter((lot) => lot.caseIds.some((caseId) => caseIds.includes(caseId)));
  };
  const run = async (entered: Entered, caseIds: readonly string[], check: boolean): Promise<void> => {
    const of = JSON.stringify(entered);
    const same = (before: Sending) => (before.of === of ? before.outcomes : new Map<string, RowOutcome>());
    const busy = check ? 'checking' : 'sending';
    setSending((before) => ({ of, outcomes: same(before), busy, problem: undefined }));
    try {
      const left =
        check && sending.of === of
          ? caseIds.filter((caseId) => !isTaken(sending.outcomes.get(caseId)))
          : caseIds;
      for (const { key, caseIds: some } of check ? lotsOf(left) : lotsToSend(of, caseIds)) {
        const body = { ...entered, rows: some.map((caseId) => ({ caseId })) };
        const { items } = await intervene(body, check ? { check: 'true' } : {}, withKey(key));
        setSending((before) => ({
          ...before,
          outcomes: new Map([...before.outcomes, ...items.map((one) => [one.caseId, one] as const)]),
        }));
      }
      setSending((before) => ({ ...before, busy: undefined }));
    } catch (error) {
      if (!isProblem(error)) throw error;
      setSending((before) => ({ ...before, busy: undefined, problem: error }));
    }
  };
  return { ...sending, run };
}
