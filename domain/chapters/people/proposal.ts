/**
 * In which order mediators are proposed (推荐调解员): who is free to mediate first, of them who belongs to a body whose agreement a court
 * confirms (CPL 205), then whose field the matter is, then the least open cases, then who has mediated such matters before. A person chooses; the parties' choice goes
 * before any order (PML 19; OMR 10).
 */
import { matterOf } from '../../law/matters.ts';
import { isEstablished, type BodyKind } from '../../law/mediating-bodies.ts';
import { assignedIn, isRecused } from '../../kernel/questions.ts';
import type { RefusalCode } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';

/** What the order goes by. */
export interface Proposable {
  readonly personId: string;
  readonly open: number;
  readonly sameMatter: number;
  /** Matters that they are good for, those below them included. */
  readonly fields: readonly string[];
  readonly away: boolean;
  readonly bodies: readonly { readonly kind: BodyKind }[];
}

export interface Proposed<T extends Proposable> {
  readonly mediator: T;
  /** Why they cannot be assigned in this case. */
  readonly barred?: Extract<RefusalCode, 'person_recused' | 'person_already_assigned'>;
  /** The matter of the case is one of their fields. */
  readonly ofField: boolean;
  /** What they mediate may be confirmed as that of a lawfully established body. */
  readonly established: boolean;
}

/** The matter itself, or one above it. */
function isWithin(matter: string, fields: readonly string[]): boolean {
  if (fields.includes(matter)) return true;
  const parent = matterOf(matter)?.parent;
  return parent !== undefined && isWithin(parent, fields);
}

function barOf(state: CaseState, personId: string): Proposed<Proposable>['barred'] {
  if (isRecused(state, personId)) return 'person_recused';
  return assignedIn(state, 'mediator') === personId ? 'person_already_assigned' : undefined;
}

/** The smaller, the earlier; compared one after the other. */
const ranksOf = ({ mediator, barred, established, ofField }: Proposed<Proposable>): readonly number[] => [
  barred === undefined ? 0 : 1,
  mediator.away ? 1 : 0,
  established ? 0 : 1,
  ofField ? 0 : 1,
  mediator.open,
  -mediator.sameMatter,
];

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Who ranks the same stays in the order given. */
export function proposed<T extends Proposable>(state: CaseState, all: readonly T[]): readonly Proposed<T>[] {
  const seen = all.map((mediator): Proposed<T> => {
    const barred = barOf(state, mediator.personId);
    const established = mediator.bodies.some(({ kind }) => isEstablished(kind));
    const ofField = isWithin(state.matter, mediator.fields);
    return { mediator, established, ofField, ...(barred === undefined ? {} : { barred }) };
  });
  return seen.toSorted((one, other) => compare(ranksOf(one), ranksOf(other)));
}
