/** Traffic mediation (交通事故损害赔偿调解): the joint application, its beginning, and the notice of a session (RTA 85-90). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import { activeParties, bothSides } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { enterStage } from '../stages/transition.ts';
import { trafficPoliceMediate } from './gates.ts';
import type { TrafficDecisions } from './shape.ts';

type Application = DecisionData['accept_traffic_mediation'];

const AFTER_PEOPLES_MEDIATION = 'RTA85';

/** RTA 85: three days from the end of people's mediation; the clock began when it ended. */
function afterPeoplesMediation(draft: EventDraft): Refusal | undefined {
  const period = draft.state.deadlines.findLast((one) => one.rule === AFTER_PEOPLES_MEDIATION);
  if (period === undefined) return refuse('no_failed_peoples_mediation');
  return period.dueDate < draft.actDate ? refuse('traffic_application_late') : undefined;
}

/** RTA 86: ten days from receipt of determination, certificate or review. */
function timeGate(draft: EventDraft, { basis, receivedOn }: Application): Refusal | undefined {
  if (basis === 'peoples_mediation_failed') return afterPeoplesMediation(draft);
  if (receivedOn === undefined) return refuse('traffic_receipt_missing');
  if (receivedOn > draft.actDate) return refuse('date_in_future', { date: receivedOn });
  const { dueDate } = draft.compute('RTA86', receivedOn);
  return dueDate < draft.actDate ? refuse('traffic_application_late', { dueDate }) : undefined;
}

/**
 * Everyone who was in the accident applies (各方当事人一致请求), also who keeps apart from the mediation. The insurer or owner is named
 * beside them (RTA 89), so an organisation that keeps apart does not bar the others.
 */
const whoApplies = (state: CaseState) =>
  bothSides(state).filter((party) => party.kind === 'person' || party.apart === undefined);

function applicationGate(draft: EventDraft, data: Application): Refusal | undefined {
  const missing = whoApplies(draft.state).filter(({ partyId }) => !data.applicantIds.includes(partyId));
  if (missing.length > 0)
    return refuse('traffic_application_joint', { parties: missing.map(({ partyId }) => partyId).join(',') });
  if (data.documentId === undefined) return refuse('traffic_application_written');
  return timeGate(draft, data);
}

/** Asked of a traffic claim, before the police of another track or the committee mediate it, or after they failed. */
function applicable(state: CaseState): Refusal | undefined {
  if (state.findings?.traffic !== true) return refuse('not_traffic');
  if (state.traffic !== undefined && trafficPoliceMediate(state)) return refuse('traffic_exists');
  if (state.stage === 'police_mediation' && state.track !== 'C')
    return refuse('wrong_stage', { stage: state.stage });
  return undefined;
}

const inHand = (state: CaseState): Refusal | undefined =>
  trafficPoliceMediate(state) && state.traffic !== undefined ? undefined : refuse('traffic_not_accepted');

export const trafficDecisions: DecisionRules<keyof TrafficDecisions> = {
  accept_traffic_mediation: {
    zh: '受理交通事故损害赔偿调解',
    en: 'Accept the traffic mediation',
    stages: ['police_mediation', 'awaiting_judge', 'filing_preparation'],
    leadsTo: { awaiting_judge: ['police_mediation'], filing_preparation: ['police_mediation'] },
    article: '道路交通事故处理程序规定 第85条、第86条',
    onBehalf: 'never',
    ready: applicable,
    decide: (draft, { data }) => {
      const refusal = applicationGate(draft, data);
      if (refusal !== undefined) return refusal;
      draft.meet((one) => one.rule === AFTER_PEOPLES_MEDIATION || one.rule === 'SLA-TRAFFIC-APPLY');
      draft.emit('traffic_mediation_accepted', { ...data, date: draft.actDate });
      if (draft.state.stage !== 'police_mediation') enterStage(draft, 'police_mediation');
      return undefined;
    },
  },
  record_traffic_start: {
    zh: '登记调解开始之日',
    en: 'Record from when the traffic mediation counts',
    stages: ['police_mediation'],
    leadsTo: [],
    article: '道路交通事故处理程序规定 第90条',
    onBehalf: 'never',
    ready: (state) =>
      inHand(state) ?? (state.traffic?.begunOn === undefined ? undefined : refuse('traffic_begun')),
    decide: (draft, { data }) => {
      if (data.since > draft.actDate) return refuse('date_in_future', { date: data.since });
      const acceptedOn = draft.state.traffic?.acceptedOn ?? data.since;
      // RTA 90: what was over when the application came in counts from the acceptance.
      const begunOn = data.since > acceptedOn ? data.since : acceptedOn;
      const startSeq = draft.emit('traffic_start_recorded', { ...data, begunOn });
      // A case that was on track C before the beginning was recorded keeps the clock that it has.
      if (draft.state.deadlines.some((one) => one.rule === 'RTA90' && isRunning(one))) return undefined;
      draft.arm('RTA90', { startDate: begunOn, startSeq, startEvent: 'traffic_start_recorded' });
      return undefined;
    },
  },
  notify_traffic_session: {
    zh: '通知调解时间',
    en: 'Notify a session of traffic mediation',
    stages: ['police_mediation'],
    leadsTo: [],
    article: '道路交通事故处理程序规定 第88条',
    onBehalf: 'never',
    ready: inHand,
    targets: (state) => ({ party: activeParties(state).map((party) => party.partyId) }),
    decide: (draft, { data }) => {
      const { sessionOn } = data;
      if (draft.state.traffic?.notices.includes(sessionOn) === true)
        return refuse('traffic_notice_exists', { date: sessionOn });
      const untold = activeParties(draft.state).filter(({ partyId }) => !data.partyIds.includes(partyId));
      if (untold.length > 0)
        return refuse('traffic_notice_incomplete', {
          parties: untold.map(({ partyId }) => partyId).join(','),
        });
      const { dueDate } = draft.compute('RTA88', sessionOn);
      if (dueDate < draft.actDate) return refuse('traffic_notice_late', { dueDate });
      draft.emit('traffic_session_notified', { ...data, date: draft.actDate });
      return undefined;
    },
  },
};
