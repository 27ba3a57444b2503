/** The side effects of the workflows, built with what they need. */
import type { Calendar } from '../domain/deadlines/calendar.ts';
import type { Database } from '../db/client.ts';
import { loadCase } from '../db/queries/record/load-case.ts';
import { readCalendar } from '../db/queries/time/read-calendar.ts';
import { recordInput } from '../db/queries/record/record-input.ts';
import type { TemporalClient } from '../temporal/client.ts';
import type { CaseActivities, ScheduledActivities } from '../workflows/contract.ts';
import { endTask } from './end-task.ts';
import { performTask, type TellUnit } from './perform-task.ts';
import { scheduledActivities } from './scheduled.ts';

export interface ActivityDeps {
  readonly db: Database;
  readonly temporal: TemporalClient;
  readonly tellUnit: TellUnit;
}

export function createActivities({
  db,
  temporal,
  tellUnit,
}: ActivityDeps): CaseActivities & ScheduledActivities {
  return {
    loadCase: (request) => loadCase(db, request),
    loadCalendar: (): Promise<Calendar> => readCalendar(db),
    recordInput: (request) => recordInput(db, request),
    performTask: performTask(tellUnit),
    endTask: endTask(temporal),
    ...scheduledActivities(db, temporal),
  };
}
