/** Every kind of delegated task as the catalogue shows it: forms, who asks, who performs, what it does in law. */
import * as z from 'zod';
import { TASK_POLICY } from '../../../domain/access/policy/tasks.ts';
import { TASK_KIND_ROWS } from '../../../domain/chapters/tasks/kinds.ts';
import { TASK_KINDS, type TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import { inputSchema } from '../input-schema.ts';
import { TASK_EXAMPLES } from './examples.ts';
import { TASK_FORMS } from './forms.ts';
import { TASK_OUTCOME } from '../../../domain/chapters/tasks/outcome-words.ts';
import type { Language } from '../../http/language.ts';
import { DICTIONARY } from '../../../words/dictionary.ts';
import { titledForm } from '../titles.ts';
import { coded } from '../codes.ts';

function kindEntry(kind: TaskKind, language: Language) {
  const { zh, en, rule, party, proof, articles, ...texts } = TASK_KIND_ROWS[kind];
  const { performers, issuers, stages } = TASK_POLICY[kind];
  const { issue, attempt, complete, return: back } = TASK_FORMS[kind];
  return {
    kind,
    zh,
    en,
    schemas: {
      issue: titledForm(inputSchema(issue), 'issue_task', language),
      attempt: titledForm(inputSchema(attempt), 'task_attempted', language),
      complete: titledForm(inputSchema(complete), 'task_completed', language),
      return: titledForm(inputSchema(back), 'task_returned', language),
    },
    examples: TASK_EXAMPLES[kind],
    performers,
    issuers,
    stages,
    rule,
    party,
    proof,
    outcomes: TASK_OUTCOME[kind],
    effect: { zh: texts.effectZh, en: texts.effectEn },
    court: { zh: texts.courtZh, en: texts.courtEn },
    articles,
  };
}

export const taskKindEntries = (language: Language) => TASK_KINDS.map((kind) => kindEntry(kind, language));

const words = z.object({ zh: z.string(), en: z.string() });
const json = z.record(z.string(), z.unknown());
const ofActs = (one: z.ZodType) => z.object({ issue: one, attempt: one, complete: one, return: one });

export const taskKindSchema = z
  .object({
    kind: coded('taskKind'),
    zh: z.string(),
    en: z.string(),
    schemas: ofActs(json),
    examples: ofActs(json),
    performers: z.array(z.string()),
    issuers: z.array(z.string()),
    stages: z.array(z.string()),
    rule: z.string(),
    party: z.enum(['required', 'optional']),
    proof: z.object({ attempt: z.boolean(), evidence: z.int(), forOutcomes: z.array(z.string()) }),
    outcomes: z.record(z.string(), words),
    effect: words,
    court: words,
    articles: z.string(),
  })
  .meta({ id: 'TaskKind' });

export const taskTermsSchema = z.record(z.string(), z.record(z.string(), words));

/** The codes that the forms of all kinds share, by the names they have had here from the first. */
export const TASK_TERMS = {
  attemptResult: DICTIONARY.attemptResult,
  attemptWay: DICTIONARY.attemptWay,
  met: DICTIONARY.metRelation,
  witnessCapacity: DICTIONARY.witnessCapacity,
  returnReason: DICTIONARY.returnReason,
  redoReason: DICTIONARY.redoReason,
  withdrawalReason: DICTIONARY.withdrawalReason,
  reassignReason: DICTIONARY.reassignReason,
  electronicChannel: DICTIONARY.electronicChannel,
  status: DICTIONARY.taskStatus,
} as const;
