/** A case as its page showed it then (某一时刻的案件): the rows of today's page, made from the state of that instant. */
import type { Database } from '../../../db/client.ts';
import type { CaseRead } from '../../../db/queries/cases/read-case.ts';
import { type PastNames, readPastNames } from '../../../db/queries/cases/read-past-names.ts';
import type { LaterKnown, Place } from '../../../db/queries/record/read-place.ts';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Role } from '../../../domain/access/roles.ts';
import { type CaseClock, legalInstant } from '../../../domain/deadlines/clock.ts';
import type { CaseEvent } from '../../../domain/kernel/events.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { URGENT_RULES } from '../../../domain/kernel/worklist.ts';
import { allowedInRole } from '../../../domain/machine/allowed-in-role.ts';
import { projectionOf } from '../../../domain/machine/projection.ts';
import { behindWall, type Wall } from '../../../domain/machine/walls.ts';
import { instantText } from '../../http/instants.ts';
import { allowedDecisionView } from '../case-view.ts';

const NEVER_DUE = Number.POSITIVE_INFINITY;

/** As the statements of the page order them (`read-case.ts`): by instant, then by id. */
function byDue<T>(all: readonly T[], dueOf: (one: T) => number | undefined, idOf: (one: T) => string): T[] {
  return all.toSorted((one, other) => {
    const [due, otherDue] = [dueOf(one) ?? NEVER_DUE, dueOf(other) ?? NEVER_DUE];
    if (due !== otherDue) return due < otherDue ? -1 : 1;
    return idOf(one) < idOf(other) ? -1 : 1;
  });
}

function partiesOf(state: CaseState, { details }: PastNames): CaseRead['parties'] {
  return state.parties.map((party) => {
    const person = details[party.details.textId];
    const name = person?.name ?? person?.description;
    return { ...party, ...(name === undefined ? {} : { name }), ...(person === undefined ? {} : { person }) };
  });
}

/** One row for each person and capacity, with how the last assignment stands, as rows are written. */
function assigneesOf(state: CaseState, { people }: PastNames): CaseRead['assignees'] {
  const last = new Map(state.assignments.map((one) => [`${one.capacity} ${one.personId}`, one]));
  return [...last.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { personId, capacity, status }]) => {
      const name = people[personId];
      return { personId, capacity, status, ...(name === undefined ? {} : { name }) };
    });
}

function readAt(found: CaseRead, state: CaseState, place: Place, names: PastNames): CaseRead {
  const { concluded: _later, ...lasting } = found;
  const { stage, version, concluded, calendarVersion, deadlines, obligations } = projectionOf(
    undefined,
    state,
  );
  return {
    ...lasting,
    ...(concluded === undefined ? {} : { concluded }),
    stage,
    version,
    calendarVersion,
    seq: place.seq,
    inputNo: place.inputNo,
    headHash: place.hash,
    lastActivityAt: place.recordedAt,
    urgent: deadlines.some(({ status, rule }) => status === 'armed' && URGENT_RULES.includes(rule)),
    minor: state.findings?.minorInvolved === true,
    parties: partiesOf(state, names),
    assignees: assigneesOf(state, names),
    deadlines: byDue(
      deadlines,
      (one) => one.dueAtReal,
      (one) => one.deadlineId,
    ),
    obligations: byDue(
      obligations,
      (one) => one.dueAtReal,
      (one) => one.obligationId,
    ),
  };
}

/**
 * @param found the case today: what of it never changes, and whether the reader sees it
 * @returns its rows as they stood
 */
export async function caseReadAt(
  db: Database,
  viewer: ViewerScope,
  { found, state, place }: { readonly found: CaseRead; readonly state: CaseState; readonly place: Place },
): Promise<CaseRead> {
  const textIds = state.parties.map(({ details }) => details.textId);
  const personIds = [...new Set(state.assignments.map(({ personId }) => personId))];
  const names = await readPastNames(db, viewer, found.caseId, { textIds, personIds });
  return readAt(found, state, place, names);
}

export const allowedForRole = (state: CaseState, role: Role) =>
  allowedInRole(state, role).map(allowedDecisionView);

/** When it was recorded, in the case's own time. */
export function asOfView({ seq, inputNo, at, recordedAt }: Place, clock: CaseClock) {
  return { seq, inputNo, at: instantText(at), recordedAt: instantText(legalInstant(clock, recordedAt)) };
}

/** What had happened by then and was recorded later; what the reader may not read of is left out. */
export function laterKnownView(later: readonly LaterKnown[], clock: CaseClock, wall: Wall) {
  return later.flatMap(({ seq, inputNo, type, body, happenedAt, recordedAt }) => {
    const { actor, data } = JSON.parse(body) as Pick<CaseEvent, 'actor' | 'data'>;
    const shown = behindWall({ type, data, actor, inputNo }, wall);
    if (shown.withheld.some(({ field }) => field === '*')) return [];
    const told = (real: number) => instantText(legalInstant(clock, real));
    return [{ seq, type: shown.type, happenedAt: told(happenedAt), knownSince: told(recordedAt) }];
  });
}
