/** What each duty (义务、待办) asks of those who owe it: worklists and case pages show these sentences. */
import { AGREEMENT_DUTY } from '../chapters/agreement/words.ts';
import { APPEAL_DUTY } from '../chapters/appeal/words.ts';
import { CLOCK_DUTY } from '../chapters/clocks/words.ts';
import { CONFIRMATION_DUTY } from '../chapters/confirmation/words.ts';
import { EXECUTION_DUTY } from '../chapters/execution/words.ts';
import { FILING_DUTY } from '../chapters/filing/words.ts';
import { HEARING_DUTY } from '../chapters/hearings/words.ts';
import { INTAKE_DUTY } from '../chapters/intake/words.ts';
import { MEDIATION_DUTY } from '../chapters/mediation/words.ts';
import { MEASURE_DUTY } from '../chapters/measures/words.ts';
import { PROCESS_DUTY } from '../chapters/processes/words.ts';
import { PUBLIC_ORDER_DUTY } from '../chapters/public-order/words.ts';
import { TRAFFIC_DUTY } from '../chapters/traffic/words.ts';
import { RECORD_DUTY } from '../chapters/record/words.ts';
import { REQUEST_DUTY } from '../chapters/requests/words.ts';
import { ROUTE_DUTY } from '../chapters/routes/words.ts';
import { SERVICE_DUTY } from '../chapters/service/words.ts';
import { STAGE_DUTY } from '../chapters/stages/words.ts';
import { SUPERVISION_DUTY } from '../chapters/supervision/words.ts';
import { TASK_DUTY } from '../chapters/tasks/words.ts';
import { TRIAL_DUTY } from '../chapters/trial/words.ts';
import { VIOLENCE_DUTY } from '../chapters/violence/words.ts';
import type { Vocabulary, Words } from '../words.ts';

const DUTIES = {
  ...CLOCK_DUTY,
  ...INTAKE_DUTY,
  ...MEDIATION_DUTY,
  ...AGREEMENT_DUTY,
  ...STAGE_DUTY,
  ...PROCESS_DUTY,
  ...PUBLIC_ORDER_DUTY,
  ...TRAFFIC_DUTY,
  ...RECORD_DUTY,
  ...REQUEST_DUTY,
  ...SUPERVISION_DUTY,
  ...CONFIRMATION_DUTY,
  ...FILING_DUTY,
  ...SERVICE_DUTY,
  ...TRIAL_DUTY,
  ...HEARING_DUTY,
  ...APPEAL_DUTY,
  ...EXECUTION_DUTY,
  ...MEASURE_DUTY,
  ...ROUTE_DUTY,
  ...VIOLENCE_DUTY,
  ...TASK_DUTY,
} as const satisfies Vocabulary;

export type DutyCode = keyof typeof DUTIES;
export const DUTY_TEXTS: Vocabulary<DutyCode> = DUTIES;

/** A duty stored by a release with more codes than this one has its code for words. */
export function dutyText(what: string): Words {
  return Object.hasOwn(DUTY_TEXTS, what) ? DUTY_TEXTS[what as DutyCode] : { zh: what, en: what };
}
