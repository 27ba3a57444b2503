/** Everything a client needs to drive any case without reading code; built once, from the tables the platform itself uses. */
import * as z from 'zod';
import { DECISION_TYPES, DECISIONS } from '../../domain/machine/catalogue.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { EVENT_VERSIONS } from '../../domain/kernel/event-registry.ts';
import type { EventType } from '../../domain/kernel/events.ts';
import { REFUSALS } from '../../domain/kernel/refusals.ts';
import { ALL_STAGES, STAGES } from '../../domain/kernel/stage.ts';
import { SOURCES } from '../../domain/kernel/codes.ts';
import { ROLES } from '../../domain/access/roles.ts';
import { DEADLINE_REFUSALS } from '../../domain/deadlines/refusals.ts';
import { MATTERS } from '../../domain/law/matters.ts';
import { RULES, type Rule } from '../../domain/law/rule.ts';
import { DECISION_SCHEMAS } from './decision-schemas.ts';
import { EVENT_SCHEMAS } from './event-schemas.ts';
import { EXAMPLES } from './examples/all.ts';
import { inputSchema } from './input-schema.ts';
import { taskKindEntries } from './task-kinds/task-kinds.ts';
import { TASK_TERMS } from './task-kinds/words.ts';

function decisionEntry(type: DecisionType) {
  const { zh, en, roles, stages, leadsTo, onBehalf } = DECISIONS[type];
  const [first, ...others] = EXAMPLES[type];
  return {
    type,
    zh,
    en,
    schema: inputSchema(DECISION_SCHEMAS[type]),
    example: first.data,
    examples: [first, ...others],
    roles,
    stages,
    leadsTo,
    onBehalfOf: onBehalf,
  };
}

function ruleEntry(rule: Rule) {
  const { id, zh, en, article, length, unit, policies, extensions, exclusions, courtSet, serviceLevel } =
    rule;
  return {
    id,
    zh,
    en,
    article,
    ...(length === undefined ? {} : { length }),
    unit,
    policies,
    extensions,
    exclusions,
    ...(courtSet === undefined ? {} : { courtSet }),
    ...(serviceLevel === undefined ? {} : { serviceLevel }),
    ...(rule.variants === undefined ? {} : { variants: rule.variants }),
  };
}

function eventEntry(type: EventType) {
  return {
    type,
    version: EVENT_VERSIONS[type],
    schema: z.toJSONSchema(EVENT_SCHEMAS[type], { io: 'input' }),
  };
}

export function buildCatalogue() {
  return {
    stages: ALL_STAGES.map((stage) => ({ stage, ...STAGES[stage] })),
    decisions: DECISION_TYPES.map(decisionEntry),
    events: (Object.keys(EVENT_VERSIONS) as EventType[]).map(eventEntry),
    taskKinds: taskKindEntries(),
    taskTerms: TASK_TERMS,
    sources: SOURCES,
    matters: MATTERS,
    refusals: Object.entries({ ...REFUSALS, ...DEADLINE_REFUSALS }).map(([code, text]) => ({
      code,
      ...text,
    })),
    rules: RULES.map(ruleEntry),
    roles: Object.entries(ROLES).map(([role, { zh, en, side }]) => ({ role, zh, en, side })),
  };
}
