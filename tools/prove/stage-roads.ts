/** The shortest road to each stage, so that the modes of the proof act on cases wherever a case may stand. */
import type { PerformanceItem } from '../../domain/chapters/agreement/shape.ts';
import { CONFIRMATION_PAPER } from '../../domain/chapters/confirmation/words.ts';
import { COMPLAINT_ELEMENT } from '../../domain/chapters/filing/words.ts';
import type { DecisionData } from '../../domain/kernel/decision-data.ts';
import type { ServedDocument } from '../../domain/kernel/codes.ts';
import type { MediationStage } from '../../domain/kernel/stage.ts';
import { codesOf } from '../../domain/words.ts';
import type { StagedCase } from './staged-case.ts';

const CLEAN = {
  criminal: false,
  publicOrder: 'none',
  traffic: false,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
} as const;

type Step = (one: StagedCase) => Promise<void>;

const partyA = ({ caseId }: StagedCase): string => `${caseId}-p1`;
const partyB = ({ caseId }: StagedCase): string => `${caseId}-p2`;
const both = (one: StagedCase): string[] => [partyA(one), partyB(one)];

const pays = (one: StagedCase): PerformanceItem => ({
  kind: 'pay',
  obligorId: partyB(one),
  obligeeId: partyA(one),
  amount: '5000.00',
});

export const signed = (one: StagedCase): DecisionData['reach_agreement'] => ({
  form: 'written',
  mediatingBody: 'peoples_mediation_committee',
  signatures: both(one).map((partyId) => ({ partyId, by: 'self', how: 'signature' })),
  mediatorSigned: true,
  sealAffixed: true,
  items: [pays(one)],
});

const number = (one: StagedCase, type: string): string =>
  `（${one.today.slice(0, 4)}）黑0811${type}${one.serial}号`;

const consents =
  (stage: MediationStage, by: string): Step =>
  async (one) => {
    for (const party of both(one))
      await one.must('give_consent', { stage, mode: 'in_person', told: true }, by, party);
  };

const serve =
  (document: ServedDocument, ...to: readonly ((one: StagedCase) => string)[]): Step =>
  async (one) => {
    for (const party of to)
      await one.must('record_service', { partyId: party(one), document, method: 'direct' }, 'clerk');
  };

const triage =
  (route: 'police_mediation' | 'judge' | 'filing'): Step =>
  (one) =>
    one.must(
      'triage',
      { findings: CLEAN, route, ...(route === 'police_mediation' ? { track: 'B' } : {}) },
      'police',
    );

const register =
  (procedure: 'ordinary' | 'small_claims', next: 'mediation' | 'trial'): Step =>
  (one) =>
    one.must(
      'register_case',
      {
        courtCaseNumber: number(one, '民初'),
        procedure,
        next,
        ...(procedure === 'small_claims'
          ? { claimAmount: '5000.00', averageWage: '96000.00', wageSource: one.text() }
          : {}),
      },
      'filing',
    );

const heard: Step = async (one) => {
  await serve('complaint', partyB)(one);
  await one.must('waive_answer_period', {}, 'clerk', partyB(one));
  const sitting = { date: one.today, mode: 'court', noticeWaived: true, restDayReason: one.text() } as const;
  await one.must('schedule_hearing', sitting, 'judge');
  const hearingId = (await one.state()).hearings.at(-1)?.hearingId ?? '';
  await one.must('hold_hearing', { hearingId, mode: 'court', mediation: 'tried' }, 'judge');
};

const judged: Step = async (one) => {
  await heard(one);
  await one.must('render_judgment', { announced: 'fixed_date', items: [pays(one)], told: true }, 'judge');
  await serve('judgment', partyA, partyB)(one);
};

const agreed: readonly Step[] = [
  triage('police_mediation'),
  consents('police_mediation', 'police'),
  (one) => one.must('reach_agreement', signed(one), 'police'),
];
const applied: Step = (one) =>
  one.must(
    'apply_confirmation',
    {
      applicantIds: both(one),
      organisationProof: true,
      papers: codesOf(CONFIRMATION_PAPER),
    },
    'police',
    partyA(one),
  );
const submit: Step = (one) =>
  one.must(
    'submit_complaint',
    { materials: ['complaint'], stated: codesOf(COMPLAINT_ELEMENT) },
    'police',
    partyA(one),
  );
const inReview: readonly Step[] = [triage('filing'), submit];
const appealed: readonly Step[] = [
  ...inReview,
  register('ordinary', 'trial'),
  judged,
  (one) => one.must('lodge_appeal', {}, 'clerk', partyB(one)),
];
const inForce: readonly Step[] = [...inReview, register('small_claims', 'trial'), judged];
const inExecution: readonly Step[] = [
  ...inForce,
  (one) => one.must('apply_execution', {}, 'clerk', partyA(one)),
  (one) => one.must('accept_execution', { courtCaseNumber: number(one, '执') }, 'execution'),
];

/** All but closing for now: it comes three months after acceptance at the earliest (ENDP 1), which no round waits for. */
const ROADS = {
  intake: [],
  police_mediation: [triage('police_mediation'), consents('police_mediation', 'police')],
  awaiting_judge: [triage('judge')],
  judge_mediation: [
    triage('judge'),
    (one) => one.must('accept_referral', {}, 'judge'),
    consents('judge_mediation', 'judge'),
  ],
  agreement_in_force: agreed,
  judicial_confirmation: [...agreed, applied],
  filing_preparation: [triage('filing')],
  filing_review: inReview,
  mediation_after_registration: [
    ...inReview,
    consents('mediation_after_registration', 'judge'),
    register('ordinary', 'mediation'),
  ],
  trial: [...inReview, register('ordinary', 'trial'), serve('complaint', partyB)],
  appeal: appealed,
  appeal_transferred: [
    ...appealed,
    serve('appeal_petition', partyA),
    (one) => one.must('file_answer', {}, 'clerk', partyA(one)),
    (one) => one.must('transfer_appeal', {}, 'clerk'),
    (one) => one.must('register_appeal', {}, 'appealJudge'),
  ],
  in_force: inForce,
  urging: [...inForce, (one) => one.must('start_urging', { basis: 'court' }, 'judge')],
  execution: inExecution,
} as const satisfies Readonly<Record<string, readonly Step[]>>;

/** A stage; of an appeal also whether its file is with the court of appeal. */
export type Place = keyof typeof ROADS;
export const PLACES = Object.keys(ROADS) as Place[];

export async function bringTo(one: StagedCase, place: Place): Promise<void> {
  await one.open();
  for (const step of ROADS[place]) await step(one);
}
