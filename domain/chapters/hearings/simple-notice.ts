/**
 * A notice of a hearing in a simple way (简便方式): by telephone, message and the like, in summary and small-claims procedure alone; one
 * that nobody confirmed is followed by no default judgment (CPL 90, 162; CPLI 261).
 */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { CaseState } from '../../kernel/state.ts';
import { isUnconfirmed } from './questions.ts';
import type { Hearing } from './shape.ts';

type Notice = DecisionData['announce_hearing'];

/** Parties are called by a summons (CPLI 227), also before the court of appeal. */
export const notSimply = (
  { filing: { procedure = 'ordinary' } }: CaseState,
  { instance }: Hearing,
  { simple = false }: Notice,
): boolean => simple && (instance === 'appeal' || procedure === 'ordinary');

/** They know of it already, by a notice that is worth no less than this one. */
export const knows = (
  hearing: Hearing,
  partyId: string,
  { simple = false, confirmed = false }: Notice,
): boolean =>
  hearing.toldIds.includes(partyId) && ((simple && !confirmed) || !isUnconfirmed(hearing, partyId));

export const wayOf = ({ simple, confirmed }: Notice): Pick<Notice, 'simple' | 'confirmed'> =>
  simple === true ? { simple, ...(confirmed === true ? { confirmed } : {}) } : {};

/** It says again, more surely, what some were told in a simple way. */
export const confirms = (hearing: Hearing, { partyIds }: Notice): boolean =>
  hearing.unconfirmedIds !== undefined && partyIds !== undefined;
