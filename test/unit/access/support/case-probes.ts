/** Asks a case, one role at a time, what it lets the role do beyond the row of the decision. */
import { CAPACITY_ROLES } from '../../../../domain/access/policy/assignment.ts';
import { ALL_ROLES, CAPACITIES, type Capacity, type Role } from '../../../../domain/access/roles.ts';
import type { Task } from '../../../../domain/chapters/tasks/task.ts';
import { isItsChief, mayReassign } from '../../../../domain/chapters/tasks/court-standing.ts';
import { mediatedBy } from '../../../../domain/chapters/mediation/evolve.ts';
import type { DecisionType } from '../../../../domain/kernel/decision-data.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import { PUBLISHED_CALENDAR } from '../../../../domain/deadlines/published-calendar.ts';
import { POLICIES } from '../../../../domain/law/policy.ts';
import type { RuleExtension } from '../../../../domain/law/rule-row.ts';
import { RULES } from '../../../../domain/law/rule.ts';
import { DECISION_TYPES, DECISIONS, ruleFor } from '../../../../domain/machine/catalogue.ts';
import { decide } from '../../../../domain/machine/decide.ts';
import { standingGate } from '../../../../domain/machine/gates.ts';
import { obligations } from '../../../../domain/machine/obligations.ts';
import type { CaseInput } from '../../../../domain/kernel/input.ts';
import * as at from '../../case/support/journeys.ts';

const someone = (...roles: readonly Role[]) => ({ personId: 'someone', roles, unitId: 'unit-1' });

/** A case at the first stage of the decision, with somebody else assigned in the capacity it asks for. */
function assignedToAnother(state: CaseState, type: DecisionType, capacity: Capacity): CaseState {
  const other = { personId: 'another', capacity, status: 'active' } as CaseState['assignments'][number];
  return { ...state, stage: ruleFor(type).stages[0] ?? state.stage, assignments: [other] };
}

/** Roles whose holder, being of the capacity as well, may take the decision although another is assigned. */
export function mayActForAnother(state: CaseState, type: DecisionType): readonly Role[] {
  const { capacity } = ruleFor(type);
  if (capacity === undefined) return [];
  const base = CAPACITY_ROLES[capacity].find((role) => DECISIONS[type].roles.includes(role));
  if (base === undefined) throw new Error(`${type}: nobody of its capacity may take it`);
  const where = assignedToAnother(state, type, capacity);
  return ALL_ROLES.filter((role) => standingGate(where, someone(base, role), type)?.code !== 'not_assigned');
}

export const withCapacity = (): readonly DecisionType[] =>
  DECISION_TYPES.filter((type) => ruleFor(type).capacity !== undefined);

export const capacityRows = (): readonly (readonly [Capacity, readonly Role[]])[] =>
  CAPACITIES.map((capacity) => [capacity, CAPACITY_ROLES[capacity]]);

/** Roles that are the bench of a trial: they may record an agreement reached before it. */
export function bench(): readonly Role[] {
  const { state } = at.consents(at.inTrial('summary'), 'mediation_after_registration');
  return ALL_ROLES.filter((role) => {
    const refusal = standingGate(state, someone('mediator', role), 'reach_agreement');
    return refusal?.code !== 'bench_only';
  });
}

/** Roles that count as having mediated when they hold a session. */
export function mediators(state: CaseState): readonly Role[] {
  return ALL_ROLES.filter((role) => mediatedBy(state, someone(role)).mediators?.includes('someone') === true);
}

/** Roles that may grant an extension for which a ground asks approval, of some clock that they own. */
export function approvers(needs: RuleExtension['needs']): readonly Role[] {
  const found = POLICIES.flatMap((policy) =>
    RULES.filter((rule) => (rule.policies as readonly string[]).includes(policy)).flatMap((rule) => {
      const extension = rule.extensions.find((one) => one.needs === needs);
      if (extension === undefined) return [];
      return approversOf(at.inTrial('summary', { policy }).state, rule.id, extension.ground);
    }),
  );
  if (found.length === 0) throw new Error(`no rule needs ${needs}`);
  return ALL_ROLES.filter((role) => found.includes(role));
}

const NO_APPROVAL: readonly string[] = ['approval_required', 'not_the_owner', 'role_not_permitted'];

function approversOf(
  state: CaseState,
  rule: CaseState['deadlines'][number]['rule'],
  ground: string,
): readonly Role[] {
  const [like] = state.deadlines;
  if (like === undefined) throw new Error('a trial has deadlines');
  const deadlines = [{ ...like, deadlineId: 'd-probe', rule, status: 'armed' as const }];
  // Of the units of the case, and of the bureau, which is none of them.
  const units = [state.stationId, state.courtId, state.appealCourtId, 'unit-1'];
  const grants = (role: Role, unitId: string): boolean => {
    const input = {
      kind: 'decision',
      inputId: 'probe',
      type: 'extend_deadline',
      actor: { ...someone(role), unitId },
      receivedAt: Math.max(...state.deadlines.map((one) => one.dueAt)),
      data: { deadlineId: 'd-probe', ground, length: 1 },
    } as unknown as CaseInput;
    const result = decide({ ...state, deadlines }, state.caseId, input, PUBLISHED_CALENDAR);
    return result.ok || !NO_APPROVAL.includes(result.refusal.code);
  };
  return ALL_ROLES.filter((role) => units.some((unitId) => grants(role, unitId)));
}

/** Roles to which an open side process is owed. */
export function decidingProcesses(): readonly Role[] {
  const { state } = at.atStation('B').must('open_process', { kind: 'protection_order' });
  return obligations(state).find(({ by }) => by.includes('close_process'))?.who.roles ?? [];
}

const TASK = { unitId: 'unit-1', issuedBy: { unitId: 'unit-2' }, kind: 'contact' } as Task;

/** Roles that head the unit which has a task, and those that may move it although their unit has no part in it. */
export const overTasks = (): { readonly chiefs: readonly Role[]; readonly reassigners: readonly Role[] } => ({
  chiefs: ALL_ROLES.filter((role) => isItsChief(TASK, someone(role))),
  reassigners: ALL_ROLES.filter((role) => mayReassign(TASK, { ...someone(role), unitId: 'unit-3' })),
});
