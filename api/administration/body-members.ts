/** Who belongs to a mediating body (调解组织人员): what a whole list of terms must be before it is saved (PML 8, 9, 13). */
import type { Database } from '../../db/client.ts';
import { type BodyItem, fitMembers } from '../../db/queries/bodies/list-bodies.ts';
import type { BodyMember } from '../../db/queries/people/administer.ts';
import { MEDIATORS } from '../../domain/access/policy/groups.ts';
import { covers, lastDayOfTerm, overlap, type Period } from '../../domain/law/mediating-bodies.ts';
import { problem } from '../http/problem.ts';

/** Of whoever is elected without a last day it is the law's (PML 9). */
export const withTerm = (one: BodyMember): BodyMember =>
  one.joinedAs === 'elected' && one.until === undefined ? { ...one, until: lastDayOfTerm(one.from) } : one;

const periodOf = ({ from, until }: BodyMember): Period => (until === undefined ? { from } : { from, until });

/** PML 9: three years at most for whoever is elected; whoever is engaged has no term. */
const endsWrong = ({ joinedAs, from, until }: BodyMember): boolean =>
  until !== undefined && (until < from || (joinedAs === 'elected' && until > lastDayOfTerm(from)));

/** @throws Problem member_terms_overlap, member_term_too_long at the first of a person's terms that is in another, or too long */
function checkTerms(given: readonly BodyMember[]): void {
  const again = given.findIndex((one, at) =>
    given
      .slice(0, at)
      .some((before) => before.personId === one.personId && overlap(periodOf(before), periodOf(one))),
  );
  if (again !== -1) throw problem('member_terms_overlap', { pointer: `/members/${again}/from` });
  const wrong = given.findIndex(endsWrong);
  if (wrong !== -1) throw problem('member_term_too_long', { pointer: `/members/${wrong}/until` });
}

/** How many are elected members on one and the same day: more than before only on a first day of somebody's term. */
function mostAtOnce(given: readonly BodyMember[]): number {
  const elected = given.filter(({ joinedAs }) => joinedAs === 'elected').map(periodOf);
  return Math.max(0, ...elected.map(({ from }) => elected.filter((one) => covers(one, from)).length));
}

/** @throws Problem member_terms_overlap, member_term_too_long, committee_size, member_unfit, with the place in what was sent */
export async function checkMembers(
  db: Database,
  given: readonly BodyMember[],
  body: BodyItem,
): Promise<void> {
  checkTerms(given);
  if (body.size !== undefined && mostAtOnce(given) > body.size) throw problem('committee_size');
  const ids = given.map(({ personId }) => personId);
  const known = new Set(body.members.map(({ personId }) => personId));
  const fit = new Set(await fitMembers(db, ids, MEDIATORS));
  // Who has left since stays on the register for what was mediated before.
  const unfit = ids.findIndex((id) => !fit.has(id) && !known.has(id));
  if (unfit !== -1) throw problem('member_unfit', { pointer: `/members/${unfit}/personId` });
}
