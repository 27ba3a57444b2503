/**
 * Handing over (移交) what a person holds. To a colleague: each case by an ordinary assign_person decision in the name of whoever
 * hands over, so that the case's own rules of who may assign, recusal and fitness hold. To no one: back to the units.
 */
import { type Holds, readHolds } from '../../db/queries/people/holds.ts';
import { stableUuid } from '../../db/people.ts';
import { Problem } from '../http/problem.ts';
import type { Call, Route } from '../http/route.ts';
import type { AdminDeps } from './acting.ts';
import { releaseHeld } from './let-go.ts';

export interface HandOverDeps extends AdminDeps {
  /** `POST /api/cases/{caseId}/decisions`. */
  readonly decide: Route['handle'];
}

export type HandedOver =
  | { readonly caseId: string; readonly capacity: string; readonly outcome: string }
  | { readonly caseId: string; readonly taskId: string; readonly outcome: string };

interface Wanted {
  readonly personId: string;
  readonly to: string | undefined;
  /** Only these cases. */
  readonly caseIds: readonly string[] | undefined;
}

type HeldCase = Holds['cases'][number];

/** The key of each decision follows from the key of the whole: sent again, it decides nothing again. */
async function assign({ decide }: HandOverDeps, call: Call, held: HeldCase, to: string): Promise<HandedOver> {
  const { caseId, capacity } = held;
  const body = { type: 'assign_person', data: { personId: to, capacity } };
  const key = stableUuid(`hand-over:${call.key}:${caseId}:${capacity}`);
  const req = { body } as Call['req'];
  try {
    const answer = await decide({ ...call, params: { caseId }, query: undefined, body, key, req });
    return { caseId, capacity, outcome: answer?.status === 200 ? 'handed_over' : 'pending' };
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    const { code, title } = error;
    return { caseId, capacity, outcome: 'refused', code, ...title } as HandedOver;
  }
}

const keyOf = (one: HandedOver | HeldCase | Holds['tasks'][number]): string =>
  `${one.caseId} ${'taskId' in one ? one.taskId : one.capacity}`;

/** How each of them stands after the releases. */
async function standing({ db }: HandOverDeps, personId: string, asked: readonly HandedOver[]) {
  const { cases, tasks } = await readHolds(db, personId);
  const left = new Set([...cases, ...tasks].map(keyOf));
  return asked.map((one) => ({ ...one, outcome: left.has(keyOf(one)) ? 'pending' : 'released' }));
}

/** At most the two hundred cases and tasks that `holds` lists; what is left then is handed over by asking again. */
export async function handOver(
  deps: HandOverDeps,
  call: Call,
  wanted: Wanted,
): Promise<readonly HandedOver[]> {
  const { personId, to, caseIds } = wanted;
  const holds = await readHolds(deps.db, personId);
  const chosen = ({ caseId }: { readonly caseId: string }): boolean => caseIds?.includes(caseId) ?? true;
  const [cases, tasks] = [holds.cases.filter(chosen), holds.tasks.filter(chosen)];
  const given: HandedOver[] = [];
  if (to !== undefined) for (const held of cases) given.push(await assign(deps, call, held, to));
  const released: HandedOver[] = [
    ...(to === undefined ? cases : []).map(({ caseId, capacity }) => ({ caseId, capacity, outcome: '' })),
    ...tasks.map(({ caseId, taskId }) => ({ caseId, taskId, outcome: '' })),
  ];
  const ids = [...new Set(released.map(({ caseId }) => caseId))];
  if (ids.length > 0) await releaseHeld(deps, personId, ids, to === undefined ? 'all' : 'tasks');
  return [...given, ...(await standing(deps, personId, released))];
}
