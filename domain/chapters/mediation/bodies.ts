/** The mediating body (调解组织) that an act names: on the register, valid that day, with the mediator among its people (CPL 205; PML 8, 9, 13, 34). */
import { mediatesByTrade } from '../../access/policy/mediation.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Actor } from '../../kernel/actor.ts';
import { assignedIn } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { covers } from '../../law/mediating-bodies.ts';
import type { Refusal } from '../../result.ts';
import type { RegisteredBody } from './shape.ts';

/** Who mediates here: who was appointed or assigned to it, and who records it as a mediator by trade (PML 13, 19). */
export function mediatorsOf(state: CaseState, actor: Actor): readonly string[] {
  const named = [state.mediation?.mediatorId, assignedIn(state, 'mediator')];
  const acting = mediatesByTrade(actor.roles) ? actor.personId : undefined;
  return [...named, acting].flatMap((one) => one ?? []);
}

export const hasMember = (
  { members }: RegisteredBody,
  personIds: readonly string[],
  date: LegalDate,
): boolean => members.some((one) => personIds.includes(one.personId) && covers(one, date));

/** A body that was named: known, valid that day, and one of these people belongs to it. */
export function namedBodyGate(
  body: RegisteredBody | undefined,
  personIds: readonly string[],
  date: LegalDate,
): Refusal | undefined {
  if (body === undefined) return refuse('body_unknown');
  const { bodyId, from, until } = body;
  const period = { bodyId, from, ...(until === undefined ? {} : { until }) };
  if (!covers(body, date)) return refuse('body_not_valid', { ...period, date });
  if (hasMember(body, personIds, date)) return undefined;
  const ended = body.members.findLast((one) => personIds.includes(one.personId) && one.until !== undefined);
  return refuse('mediator_not_of_body', {
    bodyId,
    date,
    ...(ended?.until === undefined ? {} : { until: ended.until }),
  });
}
