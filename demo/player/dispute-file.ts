/** A dispute file: how a dispute is opened, at what pace its exercise runs, and what is done one after the other. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';
import { DECISION_TYPES } from '../../domain/machine/catalogue.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { ALL_STAGES } from '../../domain/kernel/stage.ts';
import { CHANNELS } from '../../domain/kernel/codes.ts';
import { TASK_ACTS } from '../../domain/chapters/tasks/acts.ts';

const data = z.record(z.string(), z.unknown());

const act = {
  /** Key of a demonstration user. */
  as: z.string().min(1),
  decide: z.enum(DECISION_TYPES as [DecisionType, ...DecisionType[]]),
  data: data.default({}),
  /** Whose act it is: a party reference, by word of mouth unless told otherwise. */
  onBehalfOf: z
    .union([
      z.string().transform((partyId) => ({ partyId, channel: 'oral_record' as const })),
      z.strictObject({ partyId: z.string(), channel: z.enum(CHANNELS) }),
    ])
    .optional(),
};
const note = z.string().optional();

const decideStep = z.strictObject({ ...act, note });
/** Something that must be refused, and with which code. */
const refusalStep = z.strictObject({
  expectRefusal: z.strictObject({ ...act, code: z.string(), article: z.string().optional() }),
  note,
});
/** Waits for what nobody does: a deadline moves the case, or a day comes. */
const waitStep = z.strictObject({
  wait: z.union([
    z.strictObject({ stage: z.enum(ALL_STAGES) }),
    z.strictObject({ date: z.string().min(1) }),
    z.strictObject({ days: z.int().min(1).max(400) }),
  ]),
  note,
});

/** What a performer reports on the n-th task of the case, in the order in which they were issued. */
const taskAct = {
  as: z.string().min(1),
  task: z.enum(TASK_ACTS),
  no: z.int().min(1),
  data: data.default({}),
};
const taskStep = z.strictObject({ ...taskAct, note });
const taskRefusalStep = z.strictObject({
  expectTaskRefusal: z.strictObject({ ...taskAct, code: z.string(), article: z.string().optional() }),
  note,
});

const disputeFile = z.strictObject({
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  openedBy: z.string().default('police'),
  opening: data,
  /** Left out, the dispute is a real one of today. */
  clock: z
    .strictObject({
      /** Real milliseconds of one legal day. */
      msPerDay: z.int().min(1000).max(86_400_000),
      startDate: z.iso.date(),
    })
    .optional(),
  steps: z.array(z.union([decideStep, refusalStep, taskStep, taskRefusalStep, waitStep])).min(1),
  ends: z.strictObject({ stage: z.enum(ALL_STAGES), concluded: z.string().optional() }),
});

export type DecideStep = z.output<typeof decideStep>;
export type Act = Omit<DecideStep, 'note'>;
export type RefusalStep = z.output<typeof refusalStep>;
export type TaskStep = z.output<typeof taskStep>;
export type TaskAct = Omit<TaskStep, 'note'>;
export type TaskRefusalStep = z.output<typeof taskRefusalStep>;
export type WaitStep = z.output<typeof waitStep>;
export type DisputeFile = z.output<typeof disputeFile> & { readonly name: string };

/** A file that cannot be played; the message is one sentence, Chinese first. */
class DisputeFileUnusable extends Error {
  constructor(zh: string, en: string, cause?: unknown) {
    super(`${zh} / ${en}`, { cause });
    this.name = 'DisputeFileUnusable';
  }
}

/** @throws DisputeFileUnusable when the file cannot be read, or is no dispute: with the place of what is wrong */
export function readDisputeFile(path: string): DisputeFile {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DisputeFileUnusable(
      `无法读取纠纷文件 ${path}`,
      `the dispute file cannot be read: ${reason}`,
      error,
    );
  }
  const result = disputeFile.safeParse(content);
  if (result.success) return { ...result.data, name: basename(path, '.json') };
  throw new DisputeFileUnusable(
    `纠纷文件 ${path} 有误`,
    `the dispute file is wrong:\n${z.prettifyError(result.error)}`,
  );
}
