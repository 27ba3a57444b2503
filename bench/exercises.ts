/**
 * `npm run bench -- --exercises [--dry]`: how long a real opening takes alone, and while one person opens 150 exercises on a
 * clock of a second a day and acts on each; the table goes into docs/performance.md. In one run on a platform of its own.
 */
import { randomUUID } from 'node:crypto';
import type { HttpClient } from '../demo/client/http-client.ts';
import { machine } from './document.ts';

const EXERCISES = 150;
const MS_PER_DAY = 1_000;
const ALONE = 40;

interface Openers {
  /** Opens real cases, at another station than the exercises are. */
  readonly real: HttpClient;
  readonly realStation: string;
  readonly trainee: HttpClient;
  readonly trainingStation: string;
  /** As the platform wants it for an opening, but station and clock. */
  readonly opening: object;
}

interface BesideExercises {
  /** Milliseconds from the request to the answer that the case is open. */
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  /** Seconds from the first exercise asked for to the last answer about one. */
  readonly exercisesTook: number;
  readonly refused: number;
}

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const at = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function openReal({ real, realStation, opening }: Openers): Promise<number> {
  const startedAt = performance.now();
  const { status } = await real.post('/api/cases', { ...opening, stationId: realStation });
  // 202: it took longer than a caller is kept waiting.
  if (status !== 201 && status !== 202) throw new Error(`a real opening: ${status}`);
  return performance.now() - startedAt;
}

/** @returns whether it was taken in; a refusal by the quota is none of the measurement's business */
async function exercise({ trainee, trainingStation, opening }: Openers): Promise<boolean> {
  const clock = { kind: 'drill', msPerDay: MS_PER_DAY };
  const body = { ...opening, stationId: trainingStation, clock };
  const opened = await trainee.post<{ caseId?: string }>('/api/cases', body, { key: randomUUID() });
  if (opened.body.caseId === undefined) return false;
  const note = { type: 'record_note', data: { text: '演练记录' } };
  await trainee.post(`/api/cases/${opened.body.caseId}/decisions`, note);
  return true;
}

/** All exercises are asked for at once; real cases go on one after the other until the last exercise is answered. */
export async function measureExercises(openers: Openers): Promise<BesideExercises> {
  const alone: number[] = [];
  for (let no = 0; no < ALONE; no += 1) alone.push(await openReal(openers));
  const startedAt = performance.now();
  const work = { over: false, took: 0, refused: 0 };
  const exercises = Promise.all(Array.from({ length: EXERCISES }, () => exercise(openers))).then((taken) => {
    work.over = true;
    work.took = (performance.now() - startedAt) / 1000;
    work.refused = taken.filter((one) => !one).length;
  });
  const beside: number[] = [];
  while (!work.over) beside.push(await openReal(openers));
  await exercises;
  return { alone, beside, exercisesTook: work.took, refused: work.refused };
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

export function exercisesMarkdown(
  command: string,
  { alone, beside, exercisesTook, refused }: BesideExercises,
): string {
  const row = (name: string, values: readonly number[]): string =>
    `| ${name} | ${values.length} | ${ms(at(values, 0.5))} | ${ms(at(values, 0.95))} | ${ms(at(values, 1))} |`;
  return [
    `\`${command}\`, ${machine()}; ${EXERCISES} exercises at ${MS_PER_DAY} ms a day took ${exercisesTook.toFixed(1)} s, ${refused} refused; ` +
      `median beside them ${(at(beside, 0.5) / at(alone, 0.5)).toFixed(2)} times the median alone.`,
    '',
    '| Opening a real case | n | median | 95 % | longest |',
    '|---|---|---|---|---|',
    row('alone', alone),
    row('while the exercises are opened', beside),
  ].join('\n');
}
