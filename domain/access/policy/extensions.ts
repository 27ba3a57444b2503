/** Who may grant an extension of a deadline, by the approval that its ground asks for in the law. */
import type { RuleExtension } from '../../law/rule-row.ts';
import type { Role } from '../roles.ts';
import { BENCH, COURT_LEADERS, holdsOneOf } from './groups.ts';

/** With the parties' own consent no role approves. */
const APPROVERS: Readonly<Record<Exclude<RuleExtension['needs'], 'both_parties'>, readonly Role[]>> = {
  president: COURT_LEADERS,
  superior: ['president', 'police_bureau'],
  court: [...BENCH, 'president'],
};

export const mayGrantExtension = (needs: keyof typeof APPROVERS, roles: readonly Role[]): boolean =>
  holdsOneOf(roles, APPROVERS[needs]);
