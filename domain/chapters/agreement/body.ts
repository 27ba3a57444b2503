/** Which registered body (调解组织) an agreement is of, and what follows for its confirmation (CPL 205; docs/law.md §4). */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Confirmable, MediatingBody } from '../../kernel/codes.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { type BodyKind, covers } from '../../law/mediating-bodies.ts';
import { isNotConfirmable } from '../../law/matter-questions.ts';
import { ok, refused, type Result } from '../../result.ts';
import { hasMember, mediatorsOf, namedBodyGate } from '../mediation/bodies.ts';
import type { RegisteredBody } from '../mediation/shape.ts';

type Reach = DecisionData['reach_agreement'];

/** Who records it, and what was agreed. */
export interface Reaching {
  readonly actor: Actor;
  readonly data: Reach;
}

const COMMITTEE = ['peoples_mediation_committee'] as const;

/** What an agreement before a body may be called: a committee's only before a committee, a trade's also before a trade's committee (PML 34). */
export const MEDIATES_AS: Readonly<Record<BodyKind, readonly MediatingBody[]>> = {
  village_committee: COMMITTEE,
  enterprise_committee: COMMITTEE,
  township_committee: COMMITTEE,
  station_committee: COMMITTEE,
  trade_committee: [...COMMITTEE, 'industry_organisation'],
  labour_committee: ['labour_committee'],
  industry_organisation: ['industry_organisation'],
  commercial_organisation: ['commercial_organisation'],
  invited_organisation: ['invited_organisation'],
  workroom: ['not_established'],
};

const isOf = ({ kind }: RegisteredBody, body: MediatingBody): boolean => MEDIATES_AS[kind].includes(body);

function named(
  state: CaseState,
  { actor, data }: Reaching,
  date: LegalDate,
): Result<RegisteredBody | undefined> {
  const body = data.register?.find((one) => one.bodyId === data.bodyId);
  const refusal = namedBodyGate(body, mediatorsOf(state, actor), date);
  if (refusal !== undefined) return refused(refusal);
  if (body === undefined || isOf(body, data.mediatingBody)) return ok(body);
  const { bodyId, kind } = body;
  return refused(refuse('body_kind_mismatch', { bodyId, kind, mediatingBody: data.mediatingBody }));
}

/**
 * The body named; of a word alone the one of that kind at the case's station or court to which the mediator belongs, the
 * station's own committee before others; undefined where there is none.
 */
export function bodyOfAgreement(
  state: CaseState,
  { actor, data }: Reaching,
  date: LegalDate,
): Result<RegisteredBody | undefined> {
  if (data.bodyId !== undefined) return named(state, { actor, data }, date);
  const mediators = mediatorsOf(state, actor);
  const fitting = (data.register ?? []).filter(
    (one) => isOf(one, data.mediatingBody) && covers(one, date) && hasMember(one, mediators, date),
  );
  const own = fitting.filter(({ kind }) => kind === 'station_committee');
  const [only, ...others] = own.length > 0 ? own : fitting;
  return others.length === 0 ? ok(only) : refused(refuse('body_not_named', { bodies: others.length + 1 }));
}

/**
 * CPL 205: what a lawfully established organisation mediated is clearly confirmable; police papers need a judge's look, and so does a
 * word without a body on the register; who is not established mediates nothing that is confirmed (docs/law.md §0.2).
 */
export function confirmable(
  state: CaseState,
  { mediatingBody, register }: Pick<Reach, 'mediatingBody' | 'register'>,
  body: RegisteredBody | undefined,
): Confirmable {
  if (isNotConfirmable(state.matter)) return 'red';
  switch (mediatingBody) {
    case 'peoples_mediation_committee':
    case 'invited_organisation':
    case 'industry_organisation':
    case 'commercial_organisation':
      // Inputs from before there was a register carry none, and keep their meaning.
      return register === undefined || body !== undefined ? 'green' : 'amber';
    // LDI 52 names the people's mediation committee alone for an agreement on labour.
    case 'labour_committee':
    case 'police':
    case 'court':
      return 'amber';
    case 'not_established':
      return 'red';
  }
}
