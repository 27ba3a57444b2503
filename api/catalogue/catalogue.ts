/** Everything a client needs to drive any case without reading code; built once, from the tables the platform itself uses. */
import * as z from 'zod';
import { DECISION_TYPES, DECISIONS } from '../../domain/machine/catalogue.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { EVENT_VERSIONS } from '../../domain/kernel/event-registry.ts';
import type { EventType } from '../../domain/kernel/events.ts';
import { REFUSALS } from '../../domain/kernel/refusals.ts';
import { ALL_STAGES, STAGES } from '../../domain/kernel/stage.ts';
import { SOURCES } from '../../domain/kernel/codes.ts';
import { DICTIONARY, type VocabularyName } from '../../words/dictionary.ts';
import { EVENT } from '../../words/events.ts';
import type { Words } from '../../words/text.ts';
import type { Language } from '../http/language.ts';
import { ROLES } from '../../domain/access/roles.ts';
import { DEADLINE_REFUSALS } from '../../domain/deadlines/refusals.ts';
import { MATTERS } from '../../domain/law/matters.ts';
import { RULES, type Rule } from '../../domain/law/rule.ts';
import { REFUSAL_FIELDS } from '../decisions/refusal-fields.ts';
import { consentQuestions } from './consent-questions.ts';
import { DECISION_SCHEMAS } from './decision-schemas.ts';
import { EVENT_SCHEMAS } from './event-schemas.ts';
import { EXAMPLES } from './examples/all.ts';
import { PLACEHOLDERS } from './examples/placeholders.ts';
import { inputSchema, type JsonSchema } from './input-schema.ts';
import { TASK_TERMS, taskKindEntries } from './task-kinds/task-kinds.ts';
import { inWords, titled, titledForm } from './titles.ts';

function decisionEntry(type: DecisionType, language: Language) {
  const { zh, en, roles, stages, leadsTo, onBehalf } = DECISIONS[type];
  const [first, ...others] = EXAMPLES[type];
  return {
    type,
    zh,
    en,
    schema: {
      ...titledForm(inputSchema(DECISION_SCHEMAS[type]), type, language),
      ...inWords({ zh, en }, language),
    },
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
    length,
    unit,
    policies,
    extensions,
    exclusions,
    courtSet,
    serviceLevel,
    variants: rule.variants,
  };
}

function eventEntry(type: EventType, language: Language) {
  const { zh, en } = EVENT[type];
  const schema = z.toJSONSchema(EVENT_SCHEMAS[type], { io: 'input' }) as JsonSchema;
  return {
    type,
    zh,
    en,
    version: EVENT_VERSIONS[type],
    schema: { ...titled(schema, type, language), ...inWords({ zh, en }, language) },
  };
}

/** Where forms show a refusal: the request's fields that it may be about. */
function fieldsOf(code: string): { readonly fields?: readonly string[] } {
  const fields = (REFUSAL_FIELDS as Readonly<Record<string, readonly string[]>>)[code];
  return fields === undefined ? {} : { fields: fields.map((field) => `/${field}`) };
}

/** Lists of their own in the catalogue, with more than words. */
const LISTED: readonly string[] = ['stage', 'role', 'decision', 'event', 'refusal', 'rule', 'matter'];

/** Every other code that a reader can meet, by the name that `x-vocabulary` gives its list. */
function vocabularies() {
  return Object.fromEntries(
    Object.entries(DICTIONARY)
      .filter(([name]) => !LISTED.includes(name))
      .map(([name, table]) => [
        name,
        Object.entries<Words>(table).map(([code, { zh, en }]) => ({ code, zh, en })),
      ]),
  );
}

/** The lists that most screens need, each under a name of its own as well. */
const SECTIONS = {
  obligations: 'duty',
  notices: 'notice',
  deadlineStatuses: 'deadlineStatus',
  taskStatuses: 'taskStatus',
  documentKinds: 'servedDocument',
  conclusions: 'conclusion',
  capacities: 'capacity',
  assignmentStatuses: 'assignmentStatus',
  partyRoles: 'partyRole',
  partyKinds: 'partyKind',
  partyStatuses: 'partyStatus',
  waitingOn: 'waitingOn',
  worklistBands: 'worklistBand',
  worklistTabs: 'worklistTab',
  caseFlags: 'caseFlag',
} as const satisfies Readonly<Record<string, VocabularyName>>;

function sections(): Readonly<Record<keyof typeof SECTIONS, readonly (Words & { code: string })[]>> {
  const known = vocabularies();
  const lists = Object.entries(SECTIONS).map(([section, name]) => [section, known[name]]);
  return Object.fromEntries(lists) as ReturnType<typeof sections>;
}

export const SECTION_NAMES = Object.keys(SECTIONS) as readonly (keyof typeof SECTIONS)[];

/** @param language of the titles in the schemas; words stand in both everywhere */
export function buildCatalogue(language: Language) {
  return {
    stages: ALL_STAGES.map((stage) => ({ stage, ...STAGES[stage] })),
    decisions: DECISION_TYPES.map((type) => decisionEntry(type, language)),
    events: (Object.keys(EVENT_VERSIONS) as EventType[]).map((type) => eventEntry(type, language)),
    taskKinds: taskKindEntries(language),
    taskTerms: TASK_TERMS,
    consentQuestions: consentQuestions(),
    vocabularies: vocabularies(),
    ...sections(),
    placeholders: PLACEHOLDERS,
    sources: SOURCES,
    matters: MATTERS.map((matter) => ({ ...matter, zh: matter.name })),
    refusals: Object.entries({ ...REFUSALS, ...DEADLINE_REFUSALS }).map(([code, text]) => ({
      code,
      ...text,
      ...fieldsOf(code),
    })),
    rules: RULES.map(ruleEntry),
    roles: Object.entries(ROLES).map(([role, { zh, en, side }]) => ({ role, zh, en, side })),
  };
}
