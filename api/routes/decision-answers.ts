/** The parts of a decision's request and answers that its route shares with the acts on tasks. */
import * as z from 'zod';
import { TASK_STATUSES } from '../../domain/chapters/tasks/codes.ts';
import { ALL_STAGES } from '../../domain/kernel/stage.ts';

/** When the act happened, where that was earlier; in the case's own time. */
export const happenedAt = () =>
  z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .optional();

export const appliedFields = {
  decisionId: z.guid(),
  outcome: z.literal('applied'),
  stage: z.enum(ALL_STAGES),
  version: z.int(),
  clockAheadMs: z.int().optional().meta({
    description:
      '设备时钟快于平台的毫秒数；发生时间以收到时间为准 / by how many milliseconds the device was ahead of the platform: the receipt counts',
  }),
};

/** How a task stands after an act on it. */
export const taskStanding = z
  .object({ taskId: z.string(), status: z.enum(TASK_STATUSES), attemptNo: z.int() })
  .meta({ id: 'TaskStanding' });

export const decisionPending = z
  .object({ decisionId: z.guid(), outcome: z.literal('pending') })
  .meta({ id: 'DecisionPending' });
