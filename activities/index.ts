/** The side effects of the workflows, built with what they need. */
import type { Calendar } from '../domain/deadlines/calendar.ts';
import type { Database } from '../db/client.ts';
import { readCalendar } from '../db/queries/time/read-calendar.ts';
import type { TemporalClient } from '../temporal/client.ts';
import {
  type CaseActivities,
  RUN_LENGTH,
  type RunLength,
  type ScheduledActivities,
} from '../workflows/contract.ts';
import { endTask } from './end-task.ts';
import { loadCase } from './load-case.ts';
import { performTask, type TellUnit } from './perform-task.ts';
import { recordInput } from './record-input.ts';
import { scheduledActivities } from './scheduled.ts';

export interface ActivityDeps {
  readonly db: Database;
  /** For what goes through every case in one statement, once a day: its deadline is minutes. */
  readonly unhurried?: Database;
  readonly temporal: TemporalClient;
  readonly tellUnit: TellUnit;
  /** Digest of the workflow bundle: folds that other code made are not used. */
  readonly bundle: string;
  readonly runLength?: RunLength;
}

export function createActivities({
  db,
  unhurried = db,
  temporal,
  tellUnit,
  bundle,
  runLength = RUN_LENGTH,
}: ActivityDeps): CaseActivities & ScheduledActivities {
  return {
    loadCase: loadCase({ db, version: bundle, runLength }),
    loadCalendar: (): Promise<Calendar> => readCalendar(db),
    recordInput: recordInput(db),
    performTask: performTask(tellUnit),
    endTask: endTask(temporal),
    ...scheduledActivities({ db, unhurried, temporal, bundle }),
  };
}
