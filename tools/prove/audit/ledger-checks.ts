/** The record against what was told to the outside: acknowledgements, and where workflows said they stood. */
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import { foldRecord } from '../../../domain/machine/fold.ts';
import type { InputOutcome } from '../../../domain/kernel/append-contract.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import type { Ledger } from '../front.ts';
import type { CheckName } from './finding.ts';
import type { CaseRecord } from './read.ts';

type LedgerCheck = (record: CaseRecord, ledger: Ledger) => string[];

/** What the inbox said it had taken is what it holds. */
const ledgerAgrees: LedgerCheck = ({ caseId, inbox }, { accepted }) => {
  const held = new Map(inbox.map((one) => [one.inputId, one.receivedAt]));
  const lost = [...accepted.values()].filter(
    (one) => one.caseId === caseId && held.get(one.inputId) !== one.receivedAt,
  );
  const unknown = inbox.filter(({ inputId }) => !accepted.has(inputId));
  return [
    ...lost.map(({ inputId }) => `${inputId} was accepted and is not there`),
    ...unknown.map(({ inputId }) => `${inputId} is there and was never accepted`),
  ];
};

function wholeOf(outcome: InputOutcome): string {
  const { inputNo, inputId, kind, type, outcome: result, refusal, version, stage, personId } = outcome;
  const parts = [inputNo, inputId, kind, type, result, refusal?.code, version, stage, personId];
  return parts.filter((part) => part !== undefined).join('|');
}

const acknowledged: LedgerCheck = ({ inputs }, { accepted }) =>
  inputs.flatMap(({ inputId, whole }) => {
    const told = accepted.get(inputId)?.outcome;
    return told === undefined || wholeOf(told) === whole
      ? []
      : [`${inputId}: told ${wholeOf(told)}, on record ${whole}`];
  });

/** Input by input, as the workflow lives them: a refused one moves nothing but the number of the last input. */
function foldUpTo({ caseId, events, inputs }: CaseRecord, inputNo: number): CaseState | undefined {
  let state: CaseState | undefined;
  for (const input of inputs.filter((one) => one.inputNo <= inputNo)) {
    const own = events.filter((event) => event.inputNo === input.inputNo);
    state = foldRecord(caseId, state, own, [{ inputNo: input.inputNo } as InputOutcome]);
  }
  return state;
}

/** The workflow holds what the events up to its position give, and stands on the record. */
const fold: LedgerCheck = (record, { positions }) =>
  positions
    .filter(({ caseId }) => caseId === record.caseId)
    .flatMap(({ position: { inputNo, seq, headHash, state, parked } }) => {
      if (parked) return ['the workflow has parked itself'];
      const last = record.events.filter((event) => event.inputNo <= inputNo).at(-1);
      if ((last?.seq ?? 0) !== seq || (last?.hash ?? '') !== headHash)
        return [`the workflow stands at another event than input ${inputNo}`];
      const folded = foldUpTo(record, inputNo);
      return (folded === undefined ? '' : canonicalText(folded)) === state
        ? []
        : [`the workflow's state differs at input ${inputNo}`];
    });

/** The case row and every outcome say what the events give. */
const projection: LedgerCheck = (record) => {
  const { row, inputs } = record;
  if (row === undefined) return ['there is no case row'];
  const found: string[] = [];
  for (const { inputNo, inputId, version, stage } of inputs) {
    const state = foldUpTo(record, inputNo);
    if (state?.version !== version || state.stage !== stage)
      found.push(`${inputId} tells another version or stage than its events`);
  }
  const last = inputs.at(-1);
  if (last?.version !== row.version || last.stage !== row.stage)
    found.push('the case row tells another version or stage');
  return found;
};

export const LEDGER_CHECKS: Readonly<Partial<Record<CheckName, LedgerCheck>>> = {
  ledger: ledgerAgrees,
  acknowledged,
  fold,
  projection,
};
