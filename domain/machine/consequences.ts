/** What follows from a deadline that nobody meets, in what people need to know of it: where the case stands, who owes what, who is told. */
import type { Role } from '../access/roles.ts';
import type { Obligation } from '../kernel/obligation.ts';
import type { Stage } from '../kernel/stage.ts';
import { noticesOf } from './notices.ts';
import { obligations } from './obligations.ts';
import type { Fire } from './passing.ts';

/** To one person, or to all in the unit who hold one of the roles. */
interface Addressee {
  readonly unitId: string;
  readonly roles?: readonly Role[];
  readonly personId?: string;
}

export interface Told {
  /** Code of the notice (通知). */
  readonly kind: string;
  readonly to: readonly Addressee[];
  /** Parties who must know as well; empty when none need. */
  readonly partyIds: readonly string[];
}

export interface Consequences {
  /** Where the case stands then, when it has moved. */
  readonly stage?: Stage;
  /** What is owed then and was not before. */
  readonly owes: readonly Obligation[];
  readonly told: readonly Told[];
}

/** A notice is to one, or to several. */
const addresseesOf = (to: unknown): readonly Addressee[] =>
  to === undefined ? [] : [to as Addressee | readonly Addressee[]].flat();

export function consequencesOf({ before, after, events }: Fire): Consequences {
  const known = new Set(obligations(before).map((one) => one.obligationId));
  const told = noticesOf(events, before, after).map(({ kind, data }) => ({
    kind,
    to: addresseesOf(data['to']),
    partyIds: (data['partyIds'] ?? []) as readonly string[],
  }));
  return {
    ...(before.stage === after.stage ? {} : { stage: after.stage }),
    owes: obligations(after).filter((one) => !known.has(one.obligationId)),
    told,
  };
}
