/** Walks that together take every decision of the catalogue, each from the first report to the archive. */
import type { CaseWalk } from './case-walk.ts';
import { filingsRefused, fromJudgeToRetrial, redirected, serviceCorrected, wages } from './journey-court.ts';
import { confirmationsRefused, fromStationToExecution, nobodyWants, performed } from './journey-station.ts';
import { closedForNow } from './journey-execution.ts';
import { brawl } from './journey-public-order.ts';
import { collision } from './journey-traffic.ts';
import { delegated } from './journey-tasks.ts';
import { violenceAtHome } from './journey-violence.ts';
import type { Clock } from './openings.ts';
import type { World } from '../client/world.ts';

export type Journey = (world: World, clock: Clock) => Promise<CaseWalk>;

export const JOURNEYS: Readonly<Record<string, Journey>> = {
  fromStationToExecution,
  closedForNow,
  confirmationsRefused,
  performed,
  brawl,
  collision,
  nobodyWants,
  fromJudgeToRetrial,
  serviceCorrected,
  filingsRefused,
  redirected,
  wages,
  delegated,
  violenceAtHome,
};
