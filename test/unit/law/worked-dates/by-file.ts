/** Which file holds the worked dates of which rules; `docs/rules.md` points here. */
import { APPEAL } from './appeal.ts';
import { CONFIRMATION } from './confirmation.ts';
import { COURT_MEDIATION } from './court-mediation.ts';
import { DISHONESTY } from './dishonesty.ts';
import { EXECUTION } from './execution.ts';
import { FILING } from './filing.ts';
import { PEOPLES_MEDIATION } from './peoples-mediation.ts';
import { POLICE } from './police.ts';
import { ROUTES } from './routes.ts';
import { SERVICE_LEVELS } from './service-levels.ts';
import { SIDE_PROCESSES } from './side-processes.ts';
import { TASKS } from './tasks.ts';
import { TRIAL } from './trial.ts';
import type { WorkedDate } from './worked-date.ts';

export const WORKED_DATES: Readonly<Record<string, readonly WorkedDate[]>> = {
  'police.ts': POLICE,
  'peoples-mediation.ts': PEOPLES_MEDIATION,
  'court-mediation.ts': COURT_MEDIATION,
  'confirmation.ts': CONFIRMATION,
  'filing.ts': FILING,
  'trial.ts': TRIAL,
  'appeal.ts': APPEAL,
  'side-processes.ts': SIDE_PROCESSES,
  'execution.ts': EXECUTION,
  'dishonesty.ts': DISHONESTY,
  'routes.ts': ROUTES,
  'service-levels.ts': SERVICE_LEVELS,
  'tasks.ts': TASKS,
};
