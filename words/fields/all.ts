/** The title of every field of decisions, tasks and events (字段名称), looked up by where the field stands. */
import type { Vocabulary, Words } from '../../domain/words.ts';
import { AGREEMENT_FIELDS } from './agreement.ts';
import { CLOCKS_FIELDS } from './clocks.ts';
import { COMMON_FIELDS } from './common.ts';
import { CONFIRMATION_FIELDS } from './confirmation.ts';
import { EXECUTION_FIELDS } from './execution.ts';
import { FILING_FIELDS } from './filing.ts';
import { INTAKE_FIELDS } from './intake.ts';
import { MEDIATION_FIELDS } from './mediation.ts';
import { PEOPLE_FIELDS } from './people.ts';
import { RECORD_FIELDS } from './record.ts';
import { SERVICE_FIELDS } from './service.ts';
import { TASKS_FIELDS } from './tasks.ts';
import { TRIAL_FIELDS } from './trial.ts';

/** The chapters' own tables; no key stands in two of them. */
export const FIELD_TABLES: readonly Vocabulary[] = [
  COMMON_FIELDS,
  INTAKE_FIELDS,
  PEOPLE_FIELDS,
  MEDIATION_FIELDS,
  AGREEMENT_FIELDS,
  CONFIRMATION_FIELDS,
  FILING_FIELDS,
  TRIAL_FIELDS,
  EXECUTION_FIELDS,
  CLOCKS_FIELDS,
  RECORD_FIELDS,
  SERVICE_FIELDS,
  TASKS_FIELDS,
];

const FIELDS: ReadonlyMap<string, Words> = new Map(FIELD_TABLES.flatMap((table) => Object.entries(table)));

/** Where a field stands: in which decision, event or form, and there in which field. */
export interface Place {
  readonly owner: string;
  readonly parent?: string | undefined;
}

/**
 * What is said of the field nearest to it: in the field around it, in its decision or event, or of all fields of that name.
 * @returns undefined for a field without a title
 */
export function fieldWords({ owner, parent }: Place, field: string): Words | undefined {
  const around = parent === undefined ? undefined : FIELDS.get(`${parent}.${field}`);
  return around ?? FIELDS.get(`${owner}.${field}`) ?? FIELDS.get(field);
}
