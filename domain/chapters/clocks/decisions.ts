/** Clocks in people's hands: extending, excluding days, stopping and restarting (docs/law.md §14.3 INV5). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import type { Actor } from '../../kernel/actor.ts';
import { ownerRefusal } from '../../kernel/owners.ts';
import { missingConsents, runningDeadlines } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { isMediationStage, OPEN_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline, DueData } from './shape.ts';
import type { Extension } from '../../deadlines/compute.ts';
import { extensionGate, isLate, isRestorable, isRestoring } from './extension-gates.ts';
import { recompute } from './recompute.ts';
import { allowedGround, exclude, findDeadline, restart, running, stop } from './standstill.ts';
import { armRemovals, STAY_GROUND, STAYED } from '../measures/listing-removal.ts';
import { REOPENS, reopenAppeal } from '../record/reopen.ts';
import { ruleOf } from '../../law/rule.ts';
import { isPublicOrderOpen } from '../public-order/questions.ts';
import { mayGrantExtension } from '../../access/policy/extensions.ts';
import type { Role } from '../../access/roles.ts';
import type { Refusal, Result } from '../../result.ts';
import type { EventData } from '../../kernel/events.ts';

/** What runs, and what a party missed where the court gives it back (CPL 86). */
function extendable(state: CaseState, deadlineId: string, ground: string): Result<Deadline> {
  const deadline = findDeadline(state, deadlineId);
  return deadline !== undefined && isRestoring({ ground }) && isRestorable(state, deadline)
    ? { ok: true, value: deadline }
    : running(state, deadlineId);
}

/** More time to mediate needs the live consent of everybody to mediating at all (PML 17; OMR 24). */
function consentOfBoth(state: CaseState): Refusal | undefined {
  const missing = isMediationStage(state.stage) ? missingConsents(state, state.stage) : [];
  return missing.length === 0
    ? undefined
    : refuse('consent_of_both_required', { parties: missing.join(',') });
}

/** Who must agree to an extension: the one its ground names (e.g. both parties, the president). */
function approvalGate(
  deadline: Deadline,
  ground: string,
  roles: readonly Role[],
  state: CaseState,
): Refusal | undefined {
  const extension = ruleOf(state.policy, deadline.rule)?.extensions.find((one) => one.ground === ground);
  if (extension === undefined) return undefined;
  if (extension.needs === 'both_parties') return consentOfBoth(state);
  return mayGrantExtension(extension.needs, roles)
    ? undefined
    : refuse('approval_required', { needs: extension.needs });
}

type ClockTargets = (state: CaseState, actor: Actor) => { readonly deadline: string[] };

/** Those of the actor: whose clock it is, and not who may move clocks at all. */
const ownTargets =
  (type: ClockDecision, of: (state: CaseState) => readonly Deadline[]): ClockTargets =>
  (state, actor) => ({
    deadline: of(state)
      .map((one) => one.deadlineId)
      .filter((deadlineId) => ownerRefusal(state, actor, type, { deadlineId }) === undefined),
  });

const stopped = (state: CaseState): readonly Deadline[] =>
  state.deadlines.filter((one) => one.status === 'excluded');

const grantedToday = (
  { state, actDate }: EventDraft,
  deadlineId: string,
  { ground, length, unit }: Extension,
): boolean =>
  state.extensionsGranted.some(
    (one) =>
      one.deadlineId === deadlineId &&
      one.on === actDate &&
      one.ground === ground &&
      one.length === length &&
      one.unit === unit,
  );

/** What an extension says of itself, as the record keeps it. */
type Why = Pick<EventData['deadline_moved'], 'reason' | 'askedOn' | 'obstacleGoneOn' | 'late'>;

function extend(draft: EventDraft, { deadlineId }: Deadline, extension: Extension, due: DueData & Why): void {
  const { ground } = extension;
  draft.emit('deadline_moved', { deadlineId, cause: 'extension', ground, extension, ...due });
}

/** The same period of the other parties, where what is granted to one holds for all (EV 54). */
function sharing(state: CaseState, { rule, deadlineId }: Deadline, ground: string): readonly Deadline[] {
  const listed = ruleOf(state.policy, rule)?.extensions.find((one) => one.ground === ground);
  return listed?.forAll === true
    ? state.deadlines.filter(
        (one) => one.rule === rule && one.status === 'armed' && one.deadlineId !== deadlineId,
      )
    : [];
}

/** @returns what the record keeps of why: absent what was not said */
function whyOf(draft: EventDraft, deadline: Deadline, data: DecisionData['extend_deadline']): Why {
  const { reason, askedOn, obstacleGoneOn } = data;
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(askedOn === undefined ? {} : { askedOn }),
    ...(obstacleGoneOn === undefined ? {} : { obstacleGoneOn }),
    ...(isLate(draft, deadline, data) ? { late: true } : {}),
  };
}

type ClockDecision = 'extend_deadline' | 'exclude_period' | 'stop_clock' | 'restart_clock';

export const clockDecisions: DecisionRules<ClockDecision> = {
  extend_deadline: {
    zh: '延长期限',
    en: 'Extend a deadline',
    stages: OPEN_STAGES,
    // A period to appeal that is given back takes from the judgment the effect that it had by lapse.
    leadsTo: REOPENS,
    article: '民事诉讼法 第86条、第158条',
    onBehalf: 'never',
    // The public-order case outlives the civil dispute, and so does the superior's power to prolong it (PSAPL 118).
    afterConclusion: true,
    ready: (state) =>
      state.concluded === undefined || isPublicOrderOpen(state) ? undefined : refuse('case_concluded'),
    targets: ownTargets('extend_deadline', (state) =>
      state.deadlines.filter((one) => isRunning(one) || isRestorable(state, one)),
    ),
    decide: (draft, { data, actor }) => {
      const found = extendable(draft.state, data.deadlineId, data.ground);
      if (!found.ok) return found.refusal;
      const deadline = found.value;
      const refusal =
        approvalGate(deadline, data.ground, actor.roles, draft.state) ?? extensionGate(draft, deadline, data);
      if (refusal !== undefined) return refusal;
      const { deadlineId, reason: _reason, askedOn: _asked, obstacleGoneOn: _gone, ...extension } = data;
      if (grantedToday(draft, deadlineId, extension)) return refuse('extension_exists');
      const due = recompute(draft, deadline, { extensions: [...deadline.extensions, extension] });
      if (!due.ok) return due.refusal;
      if (deadline.status === 'breached' && due.value.dueDate < draft.context.receivedDate)
        return refuse('restored_period_over', { dueDate: due.value.dueDate });
      const why = whyOf(draft, deadline, data);
      extend(draft, deadline, extension, { ...why, ...due.value });
      if (deadline.status === 'breached') reopenAppeal(draft);
      for (const other of sharing(draft.state, deadline, data.ground)) {
        const moved = recompute(draft, other, { extensions: [...other.extensions, extension] });
        if (!moved.ok) return moved.refusal;
        extend(draft, other, extension, { ...why, ...moved.value });
      }
      return undefined;
    },
  },
  exclude_period: {
    zh: '扣除期间',
    en: 'Exclude days from a period',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    targets: ownTargets('exclude_period', runningDeadlines),
    decide: (draft, { data }) => {
      const found = running(draft.state, data.deadlineId);
      if (!found.ok) return found.refusal;
      const { deadlineId: _, from, to, ground, ...named } = data;
      const same = found.value.exclusions.some(
        (one) => one.from === from && one.to === to && one.ground === ground,
      );
      if (same) return refuse('exclusion_exists', { from, to });
      const refusal = allowedGround(draft, found.value, ground);
      if (refusal !== undefined) return refusal;
      return exclude(draft, found.value, { from, to, ground }, named);
    },
  },
  stop_clock: {
    zh: '中止计算期限',
    en: 'Stop a clock',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    targets: ownTargets('stop_clock', runningDeadlines),
    decide: (draft, { data }) => {
      const refusal = stop(draft, { ...data, from: data.from ?? draft.actDate });
      if (refusal === undefined && data.ground === STAY_GROUND) armRemovals(draft, draft.state.seq, STAYED);
      return refusal;
    },
  },
  restart_clock: {
    zh: '恢复计算期限',
    en: 'Restart a clock',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    targets: ownTargets('restart_clock', stopped),
    decide: (draft, { data }) => restart(draft, data.deadlineId, data.on ?? draft.actDate),
  },
};
