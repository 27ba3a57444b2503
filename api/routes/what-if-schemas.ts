/** The shapes of what is supposed and of what would follow. */
import * as z from 'zod';
import { ALL_ROLES } from '../../domain/access/roles.ts';
import { DECISION_TYPES } from '../../domain/machine/catalogue.ts';
import { DECISION_SCHEMAS } from '../catalogue/decision-schemas.ts';
import { legalDate } from '../catalogue/fields.ts';
import { onBehalfOf } from '../decisions/decision-envelope.ts';
import { allowedDecision, date, deadline, instant, obligation, stage } from './case-schemas.ts';
import { happenedAt } from './decision-answers.ts';
import { caseTask } from './task-schemas.ts';

const MOST_SUPPOSED = 10;

const legalInstant = (description: string) => happenedAt().meta({ description });

const common = {
  at: legalInstant(
    '何时作出，案件法定时间；不填为 `at`，再不填为现在 / when it is taken, in the case’s own time; default: `at`, else now',
  ),
  happenedAt: happenedAt(),
  onBehalfOf: onBehalfOf(),
  actor: z
    .strictObject({ role: z.enum(ALL_ROLES) })
    .optional()
    .meta({ description: '以何种身份作出；不填为本人 / in whose role; default: the reader' }),
};

const at = legalInstant(
  '看哪一时刻，案件法定时间；不填为最后一项决定之时或现在 / the instant to look at; default: that of the last decision, else now',
);

const starts = z
  .array(z.strictObject({ deadlineId: z.string().min(1).max(64), startDate: legalDate() }))
  .max(MOST_SUPPOSED)
  .exactOptional()
  .meta({
    description:
      '假设正在计算的期限自该日起算；自同一事项同日起算的一并重算 / running clocks supposed to count from that day, with those that count from the same event',
  });

/** First step of the check: the data are looked at when the type is known. */
export const whatIfBody = z.strictObject({
  at,
  starts,
  suppose: z.array(z.strictObject({ type: z.string(), ...common, data: z.unknown() })).max(MOST_SUPPOSED),
});

export const documentedWhatIf = z
  .strictObject({
    at,
    starts,
    suppose: z
      .array(
        z.discriminatedUnion(
          'type',
          DECISION_TYPES.map((type) =>
            z
              .strictObject({ type: z.literal(type), ...common, data: DECISION_SCHEMAS[type] })
              .meta({ id: `Supposed_${type}` }),
          ) as unknown as [z.ZodObject<{ type: z.ZodLiteral }>],
        ),
      )
      .max(MOST_SUPPOSED),
  })
  .meta({ id: 'WhatIf' });

const addressee = z.object({
  unitId: z.string().optional(),
  roles: z.array(z.enum(ALL_ROLES)).optional(),
  personId: z.string().optional(),
});

const fire = z
  .object({
    at: instant(),
    deadlineId: z.string(),
    rule: z.string(),
    name: z.string(),
    article: z.string(),
    // oxlint-disable-next-line unicorn/no-thenable -- the contract's name; nobody awaits a schema
    then: z.object({
      stage: stage().optional(),
      owes: z.array(obligation),
      told: z.array(z.object({ kind: z.string(), to: z.array(addressee), partyIds: z.array(z.string()) })),
    }),
  })
  .meta({ id: 'Fire' });

const forecastFields = {
  at: instant(),
  stage: stage(),
  version: z.int(),
  fires: z
    .array(fire)
    .meta({ description: '无人行事时依次发生 / what happens one after the other if nobody acts' }),
  end: z
    .object({
      complete: z.boolean().meta({ description: 'false: more would run out than is followed' }),
      steps: z.int(),
      at: instant().optional(),
      stage: stage(),
      obligations: z.array(obligation),
    })
    .meta({ description: 'where it ends if nobody acts at all' }),
};

export const forecastSchema = z.object(forecastFields).meta({ id: 'Forecast' });

const moved = deadline
  .extend({ was: z.object({ dueDate: date(), dueAt: instant(), status: z.string() }) })
  .meta({ id: 'MovedDeadline' });

export const changes = z
  .object({
    stage: z.object({ from: stage(), to: stage() }).optional(),
    deadlines: z.object({
      started: z.array(deadline),
      ended: z.array(deadline).meta({ description: 'no longer running, or no longer overdue' }),
      moved: z.array(moved),
    }),
    obligations: z.object({
      added: z.array(obligation),
      removed: z.array(obligation),
      changed: z.array(obligation),
    }),
    tasks: z.object({ added: z.array(caseTask), changed: z.array(caseTask) }),
  })
  .meta({ id: 'Changes' });

const refused = z
  .object({
    index: z.int(),
    code: z.string(),
    zh: z.string(),
    en: z.string(),
    article: z.string().optional(),
    params: z.record(z.string(), z.unknown()).optional(),
    pointer: z.string().optional().meta({ description: 'the field it is about: JSON pointer into the body' }),
  })
  .meta({ id: 'SupposedRefusal' });

export const whatIfSchema = z
  .object({
    ...forecastFields,
    deadlines: z.array(deadline),
    obligations: z.array(obligation),
    allowedDecisions: z.array(allowedDecision),
    passed: z.array(fire).meta({ description: '其间已届满的期限 / what ran out on the way to `at`' }),
    changes: changes
      .optional()
      .meta({ description: 'since just before the first decision supposed; with `starts`, since now' }),
    refused: refused
      .optional()
      .meta({ description: 'the first decision refused; it and what follows it are left out' }),
  })
  .meta({ id: 'WhatIfAnswer' });
