/** What must hold of one case's rows by themselves: nothing lost, doubled or half recorded, and the chain whole. */
import { createHash } from 'node:crypto';
import type { CheckName } from './finding.ts';
import type { CaseRecord } from './read.ts';

export type Check = (record: CaseRecord) => string[];

const isGapless = (numbers: readonly number[]): boolean => numbers.every((number, at) => number === at + 1);

/** Everything that was received has one outcome and waits no longer. */
const oneOutcome: Check = ({ inbox, inputs }) =>
  inbox.flatMap(({ inputId, pending }) => {
    const count = inputs.filter((one) => one.inputId === inputId).length;
    if (count !== 1) return [`${inputId} has ${count} outcomes`];
    return pending ? [`${inputId} still waits although it has an outcome`] : [];
  });

/** Nobody's act is on record that nobody sent, and nothing is there twice. */
const noPhantom: Check = ({ inbox, inputs }) => {
  const received = new Set(inbox.map(({ inputId }) => inputId));
  const seen = new Set<string>();
  return inputs.flatMap(({ inputId, kind }) => {
    const twice = seen.has(inputId);
    seen.add(inputId);
    if (twice) return [`${inputId} is on record twice`];
    const human = kind === 'open' || kind === 'decision';
    return human && !received.has(inputId) ? [`${inputId} was never received`] : [];
  });
};

const inputNumbers: Check = ({ inputs }) =>
  isGapless(inputs.map(({ inputNo }) => inputNo)) ? [] : ['input numbers are not 1..n'];

const eventSeqs: Check = ({ events }) =>
  isGapless(events.map(({ seq }) => seq)) ? [] : ['seqs are not 1..n'];

interface Body {
  readonly type: string;
  readonly inputId: string;
  readonly receivedAt?: number;
}

/** An applied input has its events in one piece, a refused one has none, and no event is without its input. */
const eventsOfAnInput: Check = ({ inputs, events }) => {
  const found: string[] = [];
  const byNo = new Map(inputs.map((input) => [input.inputNo, input]));
  let last = 0;
  for (const { seq, inputNo, type, body } of events) {
    const input = byNo.get(inputNo);
    const parsed = JSON.parse(body) as Body;
    if (input === undefined) found.push(`event ${seq} belongs to no input`);
    else if (input.outcome === 'refused') found.push(`event ${seq} of the refused ${input.inputId}`);
    else if (parsed.inputId !== input.inputId) found.push(`event ${seq} names another input`);
    if (parsed.type !== type) found.push(`event ${seq} is not the ${type} its row says`);
    if (inputNo < last) found.push(`event ${seq} goes back to input ${inputNo}`);
    last = inputNo;
  }
  for (const { inputNo, inputId, outcome } of inputs) {
    const has = events.some((event) => event.inputNo === inputNo);
    if (outcome === 'applied' && !has) found.push(`${inputId} was applied without an event`);
  }
  return found;
};

/** SHA-256 over the parts separated by one LF, computed here from the bytes that are stored. */
const hashChain: Check = ({ caseId, events }) => {
  let prev = '';
  for (const { seq, inputNo, recordedAt, body, prevHash, hash } of events) {
    if (prevHash !== prev) return [`event ${seq} does not follow the one before it`];
    const parts = [prev, caseId, String(seq), String(inputNo), recordedAt, body];
    const bytes = Buffer.concat(
      parts.flatMap((part, at) => [Buffer.from(at === 0 ? '' : '\n'), Buffer.from(part)]),
    );
    prev = createHash('sha256').update(bytes).digest('hex');
    if (prev !== hash) return [`event ${seq} does not give its hash`];
  }
  return [];
};

const head: Check = ({ row, inputs, events }) => {
  if (row === undefined) return events.length > 0 ? ['events without a case'] : [];
  const last = events.at(-1);
  const agrees =
    row.seq === (last?.seq ?? 0) &&
    row.headHash === (last?.hash ?? '') &&
    row.inputNo === inputs.at(-1)?.inputNo;
  return agrees ? [] : ['the case row names another head'];
};

/** The instant of receipt is the inbox's, in the outcome and in every event. */
const receipt: Check = ({ inbox, inputs, events }) => {
  const received = new Map(inbox.map((one) => [one.inputId, one.receivedAt]));
  const moved = inputs.filter((one) => (received.get(one.inputId) ?? one.receivedAt) !== one.receivedAt);
  const inEvents = events.filter(({ body }) => {
    const { inputId, receivedAt } = JSON.parse(body) as Body;
    const at = received.get(inputId);
    return at !== undefined && receivedAt !== at;
  });
  return [
    ...moved.map(({ inputId }) => `${inputId} has another instant of receipt`),
    ...inEvents.map(({ seq }) => `event ${seq} has another instant of receipt`),
  ];
};

/** Of those who acted on one version only one was applied; every act here that names a version moves it. */
const oneWinner: Check = ({ inbox, inputs }) => {
  const applied = new Set(inputs.filter((one) => one.outcome === 'applied').map(({ inputId }) => inputId));
  const winners = new Map<number, number>();
  for (const { inputId, expectedVersion } of inbox) {
    if (expectedVersion === null || !applied.has(inputId)) continue;
    winners.set(expectedVersion, (winners.get(expectedVersion) ?? 0) + 1);
  }
  return [...winners]
    .filter(([, count]) => count > 1)
    .map(([version, count]) => `${count} winners on version ${version}`);
};

export const RECORD_CHECKS: Readonly<Partial<Record<CheckName, Check>>> = {
  'one outcome': oneOutcome,
  'no phantom': noPhantom,
  'input numbers': inputNumbers,
  'event seqs': eventSeqs,
  'events of an input': eventsOfAnInput,
  'hash chain': hashChain,
  head,
  receipt,
  'one winner': oneWinner,
};
