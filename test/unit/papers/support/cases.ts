/** For each paper a case that has come so far that it is printed. */
import type { PaperCode } from '../../../../domain/access/policy/papers.ts';
import { text } from '../../case/support/case-under-test.ts';
import {
  agreed,
  atReview,
  atStation,
  atTriage,
  consents,
  inExecution,
  inTrial,
  judged,
  lapsed,
  NOTHING_SPECIAL,
  pays,
  serve,
  servedByTask,
  serveAll,
  SIGNED,
} from '../../case/support/journeys.ts';
import { bound } from '../../case/support/journeys.ts';
import type { CaseFacts } from '../../../../papers/facts/case-facts.ts';
import { factsOf, type Told } from './case-facts.ts';

const TEXTS = {
  course:
    '甲方称漏水致其家中受损，要求赔偿。\n乙方承认水管破裂，愿意承担修复费用。\n双方对损失数额协商一致。',
  wording: '李国强赔偿王秀英漏水损失五千元，双方不再就此提出其他请求。',
  'facts-agreed': '2026年1月3日502室水管破裂，402室天花板受损。',
  defects: '缺少被告身份信息',
  room: '本院第三审判庭',
  claims: '判令被告赔偿损失五千元。',
  hidden: '被执行人在收到执行通知后将名下车辆过户至他人名下。',
};

const withTexts = (told: Told): Told => ({ ...told, texts: { ...TEXTS, ...told.texts } });

/** A session with its notes, the facts both hold for true. */
const inSession = () =>
  consents(atStation(), 'police_mediation')
    .must('hold_session', { outcome: 'continue', mode: 'in_person', notes: text('course') })
    .must('record_undisputed_facts', { undisputedFacts: text('facts-agreed'), signedBy: ['A', 'B'] });

const dated = { items: [pays('2026-03-01')], text: text('wording') } as const;

const corrected = () =>
  atReview().must('request_correction', {
    items: [{ code: 'identity_proof', text: text('defects') }],
    days: 7,
  });

const scheduled = () => {
  const one = inTrial('summary');
  serve(one, 'complaint', 'B');
  one.must('waive_answer_period', {}, { party: 'B' });
  return one.must('schedule_hearing', {
    date: '2026-01-20',
    time: '09:30',
    mode: 'court',
    place: text('room'),
  });
};

const ordered = () => bound(inExecution());

const urged = () => {
  const one = judged('small_claims');
  return serveAll(one, 'judgment').must('start_urging', { basis: 'court', days: 15 });
};

const publicOrder = () =>
  consents(atStation('A'), 'police_mediation').must('reach_agreement', {
    ...SIGNED,
    ...dated,
    officers: 2,
    mediatingBody: 'police',
  });

const crashed = () =>
  consents(atStation('C'), 'police_mediation').must('reach_agreement', {
    ...SIGNED,
    ...dated,
    items: [
      {
        ...pays('2026-03-01'),
        heads: [
          { head: 'medical', amount: '3000.00' },
          { head: 'property', amount: '2000.00' },
        ],
      },
    ],
    mediatingBody: 'police',
  });

const onTheList = () =>
  inExecution()
    .must('issue_execution_notice', {})
    .must('decide_listing', {
      partyId: 'B',
      listed: true,
      signedByPresident: true,
      ground: 'evades',
      reason: text('hidden'),
    });

const ended = () =>
  consents(atStation(), 'police_mediation').must('end_mediation', {
    reason: 'too_far_apart',
    next: 'filing',
  });

const CASES: Readonly<Record<PaperCode, () => Parameters<typeof factsOf>[0]>> = {
  mediation_application: atTriage,
  mediation_registration: atTriage,
  rights_and_duties: atStation,
  enquiry_record: atStation,
  mediation_record: inSession,
  undisputed_facts: inSession,
  mediation_end: ended,
  peoples_agreement: () => agreed({}, dated),
  public_order_agreement: publicOrder,
  traffic_agreement: crashed,
  invited_agreement: () => agreed({}, { ...dated, mediatingBody: 'invited_organisation' }),
  confirmation_application: () => agreed({}, dated),
  complaint: () => atReview({ matter: 'private_lending' }),
  oral_complaint: atReview,
  defence: () => inTrial('ordinary', { matter: 'private_lending' }),
  evidence_list: atReview,
  authority: atReview,
  address_confirmation: atReview,
  correction_notice: corrected,
  acceptance_notice: inTrial,
  response_notice: inTrial,
  fee_notice: () => inTrial().must('issue_fee_notice', { amount: '1050.50' }),
  evidence_notice: () => inTrial().must('set_evidence_period', { days: 20 }),
  summons: scheduled,
  assistance_letter: servedByTask,
  service_receipt: servedByTask,
  urging_notice: urged,
  execution_application: lapsed,
  execution_notice: ordered,
  property_report_order: ordered,
  listing_decision: onTheList,
  performance_visit: () => agreed({}, dated),
  file_cover: () => atTriage().must('triage', { findings: NOTHING_SPECIAL, route: 'advice' }),
};

const DOCUMENTS: CaseFacts['documents'] = [
  { name: '现场照片.jpg', purpose: 'filing', claimed: true, receivedOn: '2026-01-05' },
  { name: '维修报价单.pdf', purpose: 'filing', claimed: true, receivedOn: '2026-01-06' },
];

export const factsFor = (code: PaperCode, told: Told = {}): CaseFacts =>
  factsOf(CASES[code](), { documents: DOCUMENTS, ...withTexts(told) });
