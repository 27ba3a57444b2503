/** Intake and triage (登记甄别): the gates of docs/law.md §14.1 S1, and closing a dispute that needs no procedure. */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { hasEdition } from '../../kernel/questions.ts';
import { type RefusalCode, refuse } from '../../kernel/refusals.ts';
import type { Track, TriageRoute } from '../../kernel/codes.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { conclude, enterStage } from '../stages/transition.ts';
import { matterGate } from './matter-gates.ts';
import { foundGate } from '../violence/gates.ts';

type Triage = DecisionData['triage'];

interface Gate {
  /** @param apart violence at home keeps the parties from one table */
  readonly closed: (triage: Triage, apart: boolean) => boolean;
  readonly code: RefusalCode;
}

const mediates = ({ route }: Triage): boolean => route === 'police_mediation' || route === 'judge';

/** The gates of triage, in order: crime, a violation that may not be mediated, violence at home, minors (docs/law.md §14.1 S1). */
const GATES: readonly Gate[] = [
  {
    code: 'criminal_must_be_referred',
    closed: (t) => t.findings.criminal && t.route !== 'criminal_referral',
  },
  { code: 'next_not_possible', closed: (t) => !t.findings.criminal && t.route === 'criminal_referral' },
  {
    code: 'not_mediable_public_order',
    closed: (t) =>
      !t.findings.criminal && t.findings.publicOrder === 'not_mediable' && t.route !== 'public_order_case',
  },
  {
    code: 'civil_not_public_order',
    closed: (t) => t.findings.publicOrder === 'none' && t.route === 'public_order_case',
  },
  { code: 'domestic_violence_no_mediation', closed: (t, apart) => mediates(t) && apart },
  {
    code: 'guardian_not_notified',
    closed: (t) =>
      mediates(t) && t.findings.minorInvolved && t.guardianNotified !== true && t.guardianDeclined !== true,
  },
];

/** Which track fits the findings (docs/law.md §1.1); asked only where the police mediate. */
const TRACK_GATES: readonly Gate[] = [
  { code: 'track_required', closed: (t) => t.track === undefined },
  {
    code: 'public_order_track_required',
    closed: (t) => t.findings.publicOrder === 'mediable' && t.track !== 'A' && t.track !== 'B',
  },
  { code: 'civil_not_public_order', closed: (t) => t.findings.publicOrder === 'none' && t.track === 'A' },
  { code: 'traffic_track_required', closed: (t) => t.findings.traffic && t.track !== 'C' && t.track !== 'B' },
  { code: 'not_traffic', closed: (t) => !t.findings.traffic && t.track === 'C' },
  // AJ 61, 178: what is not police business is told to the parties; people's mediation at the station (B) stays open.
  { code: 'not_police_business', closed: (t) => t.findings.notPoliceBusiness && t.track !== 'B' },
];

function gate(triage: Triage, apart: boolean): Refusal | undefined {
  const gates = triage.route === 'police_mediation' ? [...GATES, ...TRACK_GATES] : GATES;
  const closed = gates.find((one) => one.closed(triage, apart));
  return closed === undefined ? undefined : refuse(closed.code);
}

function takeRoute(draft: EventDraft, route: TriageRoute): void {
  switch (route) {
    case 'police_mediation':
      return enterStage(draft, 'police_mediation');
    case 'judge':
      return enterStage(draft, 'awaiting_judge');
    case 'filing':
      return enterStage(draft, 'filing_preparation');
    case 'criminal_referral':
    case 'public_order_case':
      return conclude(draft, route);
    case 'advice':
      return conclude(draft, 'advice_given');
  }
}

/** AJ 61: what another unit of the police is competent for is handed over to it, and the record says to which. */
const isHandedOver = (state: CaseState, { reason, text }: DecisionData['close_case']): boolean =>
  hasEdition(state) && state.stage === 'intake' && reason === 'transferred' && text === undefined;

const written = ({ contested, documentId, document }: Triage) => ({
  ...(contested === undefined ? {} : { contested }),
  ...(documentId === undefined ? {} : { documentId }),
  ...(document === undefined ? {} : { document }),
});

/** AJ 61: who contests that it is no police matter is told in writing. */
const writtenGate = ({ contested, documentId }: Triage): Refusal | undefined =>
  contested === true && documentId === undefined ? refuse('written_notice_missing') : undefined;

export const intakeDecisions: DecisionRules<'triage' | 'close_case'> = {
  triage: {
    zh: '甄别分流',
    en: 'Triage',
    stages: ['intake'],
    leadsTo: ['police_mediation', 'awaiting_judge', 'filing_preparation'],
    article: '治安管理处罚法 第9条；办理行政案件程序规定 第178条',
    onBehalf: 'never',
    capacity: 'officer',
    decide: (draft, { data }) => {
      const apart = foundGate(draft.state, data.findings.domesticViolence) !== undefined;
      const refusal = gate(data, apart) ?? matterGate(draft.state.matter, data) ?? writtenGate(data);
      if (refusal !== undefined) return refusal;
      const track: { track?: Track } = data.track === undefined ? {} : { track: data.track };
      draft.emit('triaged', {
        findings: data.findings,
        route: data.route,
        guardianNotified: data.guardianNotified ?? false,
        ...(data.guardianDeclined === undefined ? {} : { guardianDeclined: data.guardianDeclined }),
        ...track,
        ...(data.violenceAsked === undefined ? {} : { violenceAsked: data.violenceAsked }),
        ...(data.arbitrationTold === undefined ? {} : { arbitrationTold: data.arbitrationTold }),
        ...(data.reason === undefined ? {} : { reason: data.reason }),
        ...written(data),
      });
      takeRoute(draft, data.route);
      return undefined;
    },
  },
  close_case: {
    zh: '结束处理',
    en: 'Close the dispute',
    stages: [
      'intake',
      'police_mediation',
      'awaiting_judge',
      'judge_mediation',
      'agreement_in_force',
      'filing_preparation',
    ],
    leadsTo: [],
    onBehalf: 'never',
    decide: (draft, { data }) => {
      if (isHandedOver(draft.state, data)) return refuse('transfer_unit_unnamed');
      conclude(draft, data.reason, data.text);
      return undefined;
    },
  },
};
