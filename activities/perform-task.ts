/**
 * A delegated task (协助事项) is carried out by a person: telling their unit is all that is done here. The activity then
 * stays open, without a slot, until the result is sent to it by its id (ADR 0007).
 */
import { CompleteAsyncError, log } from '@temporalio/activity';
import type { CaseActivities } from '../workflows/contract.ts';

/** Delivers the unit's notice inside the platform; repeating it does no harm. */
export type TellUnit = (issue: Parameters<CaseActivities['performTask']>[0]) => Promise<unknown>;

/** Best effort: the notice is on record with the task and will be delivered, and the task is in the unit's list anyway. */
export function performTask(tellUnit: TellUnit): CaseActivities['performTask'] {
  return async (issue) => {
    try {
      await tellUnit(issue);
    } catch (error) {
      log.warn('a unit was not told of its task now', { error });
    }
    throw new CompleteAsyncError();
  };
}
