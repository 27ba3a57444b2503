/** Filing (立案): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { FilingDecisions, FilingEvents } from '../../../domain/chapters/filing/shape.ts';
import type { DocumentDigest } from '../../../domain/kernel/refs.ts';
import { coded, suggesting } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { documentRef } from '../document-drafts.ts';
import { amount, date, documentDigest, type EventSchemas, textRef } from '../event-fields.ts';
import type { Examples } from '../examples/example.ts';
import { code, courtCaseNumber, days, legalDate, money, partyRefs, text } from '../fields.ts';
import { procedureBars, smallClaim, smallClaimKept } from './small-claims.ts';
import { KEPT, type Leaves, SENT } from '../leaves.ts';
import { neededWhen } from '../when.ts';
import { telling } from '../tells.ts';

/** What is to be corrected (补正事项). */
const corrections = (leaf: Leaves) =>
  leaf.list(
    leaf.object({
      code: suggesting('complaintElement', leaf.code()),
      text: leaf.text().exactOptional(),
      onPaper: z.boolean().exactOptional(),
    }),
    50,
  );

const MOST_EVIDENCE = 200;

/** The list of evidence (证据清单): each paper with what it is to prove. */
const evidence = (leaf: Leaves, paper: () => z.ZodType<DocumentDigest>) =>
  leaf.list(leaf.object({ paper: paper(), proves: leaf.text(500).exactOptional() }), MOST_EVIDENCE);

/** What of CPL 124 and REG 6 is there. */
const elements = () => z.array(coded('complaintElement')).max(20);

export const filingDecisions = {
  submit_complaint: decision({
    claims: text().exactOptional(),
    claimAmount: money().exactOptional(),
    /** Codes of the papers handed in, or ids of uploaded documents. */
    materials: z.array(code()).max(200),
    evidence: evidence(SENT, documentRef).exactOptional(),
    knownOn: legalDate().exactOptional(),
    employmentEndedOn: legalDate().exactOptional(),
    insists: z.boolean().exactOptional(),
    aboutTitle: z.boolean().exactOptional(),
    stated: elements().exactOptional(),
  }),
  record_arbitration: decision({
    status: coded('arbitrationStatus'),
    date: legalDate().exactOptional(),
    ground: neededWhen('status', ['award_set_aside'], coded('setAsideGround').exactOptional()),
  }),
  request_correction: decision({
    items: corrections(SENT).min(1),
    days: days(),
    onTheSpot: z.boolean().exactOptional(),
  }),
  submit_correction: decision({
    note: text().exactOptional(),
    stated: elements().exactOptional(),
    evidence: evidence(SENT, documentRef).exactOptional(),
  }),
  register_case: decision({
    courtCaseNumber: courtCaseNumber(),
    procedure: coded('procedure'),
    next: coded('afterRegistration'),
    singleJudgeReason: text().exactOptional(),
    toldIds: telling(partyRefs().exactOptional(), 'DT6'),
    stated: elements().exactOptional(),
    ...smallClaim('procedure'),
    ...procedureBars(),
  }),
  refuse_registration: decision({ ground: coded('filingGround'), date: legalDate().exactOptional() }),
  return_complaint: decision({ reason: text().exactOptional() }),
  redirect_complaint: decision({ ground: coded('filingGround') }),
} satisfies SchemasFor<keyof FilingDecisions>;

const number = '（2026）黑0811民初123号';

export const filingExamples = {
  submit_complaint: [
    {
      leadsTo: 'filing_review',
      data: {
        claims: '请求判令被告赔偿损失5000元',
        claimAmount: '5000.00',
        materials: ['complaint', 'identity_proof', 'evidence_list'],
        stated: [
          'plaintiff',
          'plaintiff_address',
          'plaintiff_contact',
          'representative',
          'defendant',
          'claims',
          'facts',
          'evidence',
          'identity_papers',
          'authority',
          'copies',
        ],
      },
    },
  ],
  record_arbitration: [{ data: { status: 'award_served' } }],
  request_correction: [{ data: { items: [{ code: 'identity_proof', text: '缺少被告身份信息' }], days: 7 } }],
  submit_correction: [{ data: { note: '已补充被告身份信息' } }],
  register_case: [
    {
      leadsTo: 'mediation_after_registration',
      data: { courtCaseNumber: number, procedure: 'summary', next: 'mediation' },
    },
    { leadsTo: 'trial', data: { courtCaseNumber: number, procedure: 'ordinary', next: 'trial' } },
    {
      leadsTo: 'trial',
      data: {
        courtCaseNumber: number,
        procedure: 'small_claims',
        next: 'trial',
        claimAmount: '5000.00',
        averageWage: '96000.00',
        wageSource: '省统计局公布的上年度就业人员年平均工资（示例数额）',
      },
    },
  ],
  refuse_registration: [{ leadsTo: 'appeal', data: { ground: 'conditions_not_met' } }],
  return_complaint: [{ leadsTo: 'filing_preparation', data: { reason: '逾期未补正' } }],
  redirect_complaint: [{ data: { ground: 'other_court' } }],
} satisfies Examples<keyof FilingDecisions>;

export const filingEvents = {
  complaint_submitted: z.object({
    date: date(),
    channel: coded('channel'),
    materials: z.array(z.string()),
    claims: textRef().exactOptional(),
    claimAmount: amount().exactOptional(),
    evidence: evidence(KEPT, documentDigest).exactOptional(),
    knownOn: date().exactOptional(),
    employmentEndedOn: date().exactOptional(),
    limitation: coded('limitationKind').exactOptional(),
    limitationEnds: date().exactOptional(),
    limitationOver: z.boolean().exactOptional(),
    insists: z.boolean().exactOptional(),
    aboutTitle: z.boolean().exactOptional(),
    lacking: elements().exactOptional(),
  }),
  arbitration_recorded: z.object({
    status: coded('arbitrationStatus'),
    date: date().exactOptional(),
    ground: coded('setAsideGround').exactOptional(),
  }),
  correction_requested: z.object({
    items: corrections(KEPT),
    days: z.int(),
    onTheSpot: z.boolean().exactOptional(),
  }),
  correction_submitted: z.object({
    date: date(),
    note: textRef().exactOptional(),
    stated: elements().exactOptional(),
    evidence: evidence(KEPT, documentDigest).exactOptional(),
  }),
  case_registered: z.object({
    date: date(),
    courtCaseNumber: z.string(),
    procedure: coded('procedure'),
    singleJudgeReason: textRef().exactOptional(),
    stated: elements().exactOptional(),
    ...smallClaimKept(),
    ...procedureBars(),
  }),
  complaint_returned: z.object({ reason: textRef().exactOptional() }),
  complaint_redirected: z.object({ ground: coded('filingGround') }),
} satisfies EventSchemas<keyof FilingEvents>;
