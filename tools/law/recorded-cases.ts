/**
 * Reads recorded cases out of Temporal's histories (`npm run record:histories`, test/replay/histories): the inputs that a case
 * took, and the events that its record keeps of them. The runs of a case are read together; payloads are plain JSON.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { CaseInput, OpeningInput } from '../../domain/kernel/input.ts';

export interface RecordedEvent {
  readonly seq: number;
  /** Legal instant (epoch ms). */
  readonly at: number;
  readonly inputId: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface RecordedCase {
  /** Name of the first file without its ending. */
  readonly name: string;
  readonly caseId: string;
  readonly opening: OpeningInput;
  /** What came in after the opening, by the instant at which it did. */
  readonly inputs: readonly CaseInput[];
  readonly events: readonly RecordedEvent[];
  /** What the record answered to each input, by its id: `applied`, or the code of the refusal. */
  readonly answers: ReadonlyMap<string, string>;
}

const payloads = z
  .object({ payloads: z.array(z.object({ data: z.string().optional() })).optional() })
  .optional();
const history = z.object({
  events: z.array(
    z.object({
      workflowExecutionStartedEventAttributes: z.object({ input: payloads }).optional(),
      workflowExecutionSignaledEventAttributes: z.object({ input: payloads }).optional(),
      markerRecordedEventAttributes: z.object({ details: z.record(z.string(), payloads) }).optional(),
      activityTaskCompletedEventAttributes: z.object({ result: payloads }).optional(),
    }),
  ),
});
type HistoryEvent = z.output<typeof history>['events'][number];

function values(given: z.output<typeof payloads>): unknown[] {
  return (given?.payloads ?? []).flatMap(({ data }) =>
    data === undefined || data === ''
      ? []
      : [JSON.parse(Buffer.from(data, 'base64').toString('utf8')) as unknown],
  );
}

const valuesOf = (event: HistoryEvent): unknown[] => [
  ...values(event.workflowExecutionStartedEventAttributes?.input),
  ...values(event.workflowExecutionSignaledEventAttributes?.input),
  ...Object.values(event.markerRecordedEventAttributes?.details ?? {}).flatMap(values),
  ...values(event.activityTaskCompletedEventAttributes?.result),
];

/** What a person or a task brings in; deadlines run out by themselves when the case is replayed. */
const INPUT_KINDS: ReadonlySet<unknown> = new Set(['open', 'decision', 'task', 'release', 'calendar']);

const input = z.looseObject({ kind: z.string(), inputId: z.string(), receivedAt: z.number() });
const body = z.looseObject({
  type: z.string(),
  at: z.number(),
  inputId: z.string(),
  data: z.record(z.string(), z.unknown()),
});
const stored = z.object({ seq: z.int(), body: z.string() });
const answered = z.looseObject({
  inputId: z.string(),
  outcome: z.string(),
  refusal: z.looseObject({ code: z.string() }).optional(),
});
const started = z.looseObject({ caseId: z.string() });

class Reading {
  caseId = '';
  readonly inputs = new Map<string, CaseInput>();
  readonly events = new Map<number, RecordedEvent>();
  readonly answers = new Map<string, string>();

  take(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const one of value) this.take(one);
      return;
    }
    const begun = started.safeParse(value);
    if (begun.success && this.caseId === '') this.caseId = begun.data.caseId;
    const came = input.safeParse(value);
    if (came.success && INPUT_KINDS.has(came.data.kind) && 'actor' in value)
      this.inputs.set(came.data.inputId, value as CaseInput);
    else this.#look(value);
  }

  #look(value: object): void {
    const answer = answered.safeParse(value);
    if (answer.success) {
      const { inputId, outcome, refusal } = answer.data;
      this.answers.set(inputId, refusal?.code ?? outcome);
    }
    const kept = stored.safeParse(value);
    if (!kept.success) {
      for (const inner of Object.values(value)) this.take(inner);
      return;
    }
    const event = body.safeParse(JSON.parse(kept.data.body));
    if (event.success) this.events.set(kept.data.seq, { seq: kept.data.seq, ...event.data });
  }
}

function read(folder: string, file: string): Reading {
  const reading = new Reading();
  const { events } = history.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  for (const event of events) for (const value of valuesOf(event)) reading.take(value);
  return reading;
}

function merged(readings: readonly Reading[], name: string): RecordedCase | undefined {
  const inputs = new Map(readings.flatMap((one) => [...one.inputs]));
  const events = new Map(readings.flatMap((one) => [...one.events]));
  const all = [...inputs.values()].sort((a, b) => a.receivedAt - b.receivedAt);
  const opening = all.find((one): one is OpeningInput => one.kind === 'open');
  if (opening === undefined) return undefined;
  return {
    name,
    caseId: readings[0]?.caseId ?? '',
    opening,
    inputs: all.filter((one) => one.kind !== 'open'),
    events: [...events.values()].sort((a, b) => a.seq - b.seq),
    answers: new Map(readings.flatMap((one) => [...one.answers])),
  };
}

/** @returns the cases of the folder, and the files in which no opening was found: a later run whose first is not there */
export function readRecordedCases(folder: string): { cases: RecordedCase[]; without: string[] } {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const readings = files.map((file) => ({ file, reading: read(folder, file) }));
  const byCase = Map.groupBy(readings, ({ reading }) => reading.caseId);
  const cases: RecordedCase[] = [];
  const without: string[] = [];
  for (const runs of byCase.values()) {
    const names = runs.map(({ file }) => file.replace('.json', '')).sort((a, b) => a.length - b.length);
    const one = merged(
      runs.map(({ reading }) => reading),
      names[0] ?? '',
    );
    if (one === undefined) without.push(...names);
    else cases.push(one);
  }
  return { cases, without };
}
