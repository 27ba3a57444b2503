/**
 * Starts and lengths that were mended (docs/law.md §16) and that no recorded case met: for each a case of today, what it arms or answers,
 * and what was armed for it before, by the former start or length that the note names.
 */
import { computeDeadline } from '../../../../domain/deadlines/compute.ts';
import type { DeadlineRequest } from '../../../../domain/deadlines/request.ts';
import { addDays, type LegalDate } from '../../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../../domain/deadlines/published-calendar.ts';
import type { RuleId } from '../../../../domain/law/rule.ts';
import { type CaseUnderTest, text } from '../../case/support/case-under-test.ts';
import {
  answersWaived,
  atTriage,
  bound,
  closedForNow,
  CLOSED,
  collision,
  confirmationApplied,
  consents,
  heard,
  inCourtMediation,
  inExecution,
  inTrial,
  judged,
  lapsed,
  NOTHING_SPECIAL,
  serve,
  serveAll,
} from '../../case/support/journeys.ts';

export interface Mended {
  readonly rule: string;
  readonly note: string;
  readonly told: string;
  readonly before: string;
  readonly now: () => string;
}

type Terms = Partial<Pick<DeadlineRequest, 'length' | 'exclusions' | 'extensions'>>;

/** From a start, with what was granted, by the rule as it counts today. */
function end(rule: RuleId, start: LegalDate, terms: Terms = {}): string {
  const found = computeDeadline({ policy: '2025', rule, start, calendar: PUBLISHED_CALENDAR, ...terms });
  if (!found.ok) throw new Error(`${rule}: ${found.refusal.code}`);
  return `${start} → ${found.value.dueDate}`;
}

const armed = (one: CaseUnderTest, rule: string): string => {
  const found = one.state.deadlines.findLast((clock) => clock.rule === rule);
  return found === undefined ? '–' : `${found.startDate} → ${found.dueDate}`;
};

const MONDAY = '2026-01-05';

const brawl = (): CaseUnderTest =>
  atTriage().must('triage', {
    findings: { ...NOTHING_SPECIAL, publicOrder: 'mediable' },
    route: 'police_mediation',
    track: 'A',
  });

const application = {
  basis: 'determination',
  receivedOn: MONDAY,
  applicantIds: ['A', 'B'],
  documentId: 'application',
} as const;

const smallClaim = (): CaseUnderTest =>
  serve(inTrial('small_claims'), 'complaint', 'B').must('set_answer_period', {
    partyId: 'B',
    days: 7,
    agreed: true,
  });

const longer = (one: CaseUnderTest, rule: string, ground: string, length: number): string =>
  one.refused('extend_deadline', { deadlineId: one.deadlineId(rule), ground, length }, { by: 'president' });

const POLICE: readonly Mended[] = [
  {
    rule: 'PA3',
    note: 'D4',
    told: 'a brawl of Monday 5 January is accepted on the 7th',
    before: end('PA3', MONDAY),
    now: () => armed(brawl().on('2026-01-07').must('accept_public_order', {}), 'PA3'),
  },
  {
    rule: 'PA5',
    note: 'D11',
    told: 'accepted on 5 January; a party withdraws from mediation on the 7th, and it begins anew',
    before: end('PA5', MONDAY),
    now: () => {
      const one = consents(brawl().must('accept_public_order', {}), 'police_mediation').on('2026-01-07');
      one.must('withdraw_consent', { stage: 'police_mediation' }, { party: 'B' });
      return armed(one, 'PA5');
    },
  },
  {
    rule: 'RTA86',
    note: 'D15',
    told: 'the determination came on 5 January, the application on the eleventh working day',
    before: 'no application was on record',
    now: () => collision('C').on('2026-01-20').refused('accept_traffic_mediation', application),
  },
  {
    rule: 'RTA90',
    note: 'D5',
    told: 'triage and application on 5 January, treatment ends on 9 February',
    before: `${MONDAY} → ${addDays(MONDAY, 10)}`,
    now: () => {
      const one = collision('C').must('accept_traffic_mediation', application).on('2026-02-10');
      return armed(one.must('record_traffic_start', { ground: 'treatment', since: '2026-02-09' }), 'RTA90');
    },
  },
];

const COURT: readonly Mended[] = [
  {
    rule: 'CM3.ordinary',
    note: 'D3',
    told: 'mediation after registration from 5 January; appraisal from 7 to 9 January is to be left out',
    before: `${MONDAY} → 2026-01-23`,
    now: () => {
      const one = inCourtMediation().on('2026-01-10');
      const days = { from: '2026-01-07', to: '2026-01-09', ground: 'appraisal' };
      const data = { deadlineId: one.deadlineId('CM3.ordinary'), ...days, documentId: 'd' };
      return `${one.refused('exclude_period', data, { by: 'judge' })}, ${armed(one, 'CM3.ordinary')}`;
    },
  },
  {
    rule: 'FL9',
    note: 'D7',
    told: 'the fee notice is made on 5 January and received on the 9th',
    before: end('FL9', MONDAY),
    now: () => {
      const one = inTrial().must('issue_fee_notice', { amount: '50.00' });
      return armed(serve(one.on('2026-01-09'), 'fee_notice', 'A'), 'FL9');
    },
  },
  {
    rule: 'JC2',
    note: 'D14',
    told: 'accepted on 5 January; the president grants forty days more',
    before: end('JC2', MONDAY, { extensions: [{ ground: 'president', length: 40 }] }),
    now: () => longer(confirmationApplied().must('accept_confirmation', {}), 'JC2', 'president', 40),
  },
  {
    rule: 'T2',
    note: 'D13',
    told: 'small claims, complaint served on 5 January; seven days to answer, by consent',
    before: end('T2', MONDAY),
    now: () => armed(smallClaim(), 'T2.small_claims'),
  },
  {
    rule: 'T3',
    note: 'D13',
    told: 'the same; B objects to jurisdiction on 13 January',
    before: 'applied (until 2026-01-20)',
    now: () =>
      smallClaim()
        .on('2026-01-13')
        .refused('open_process', { kind: 'jurisdiction_objection' }, { party: 'B' }),
  },
  {
    rule: 'T6',
    note: 'D12',
    told: 'a hearing on 26 February: the third day before it is in Spring Festival (15 to 23 February)',
    before: '2026-02-26 → 2026-02-14',
    now: () => {
      const one = answersWaived(inTrial());
      return armed(one.must('schedule_hearing', { date: '2026-02-26', mode: 'court' }), 'T6');
    },
  },
  {
    rule: 'T7',
    note: 'D14',
    told: 'registered on 5 January; the superior court grants four months more',
    before: end('T7', MONDAY, { extensions: [{ ground: 'superior', length: 4, unit: 'month' }] }),
    now: () => longer(inTrial(), 'T7', 'superior', 4),
  },
  {
    rule: 'T12',
    note: 'D1',
    told: 'three months end on 7 April; more time is asked for on 25 March, thirteen days before',
    before: 'applied (ten days before: until 2026-03-28)',
    now: () => {
      const one = inTrial('summary').on('2026-03-25');
      return one.refused(
        'extend_deadline',
        { deadlineId: one.deadlineId('T8'), ground: 'president' },
        { by: 'president' },
      );
    },
  },
  {
    rule: 'T16.judgment',
    note: 'D14',
    told: 'the file is handed up on 8 January and registered on the 12th',
    before: end('T16.judgment', '2026-01-08'),
    now: () => {
      const one = serveAll(judged(), 'judgment').must('lodge_appeal', {}, { party: 'A' });
      one.on('2026-01-08').must('transfer_appeal', {});
      return armed(one.on('2026-01-12').must('register_appeal', {}), 'T16.judgment');
    },
  },
];

const refrains = (): CaseUnderTest => {
  const one = heard(inTrial('small_claims'));
  const items = [{ kind: 'refrain', obligorId: 'B', obligeeId: 'A' } as const];
  return serveAll(one.must('render_judgment', { announced: 'same_day', items }), 'judgment');
};

const EXECUTION: readonly Mended[] = [
  {
    rule: 'E1',
    note: 'D8',
    told: 'two years to 25 February 2028; the creditor lies in hospital from 1 December 2027 to 10 January 2028',
    before: end('E1', '2026-02-25'),
    now: () => {
      const one = lapsed();
      one.on('2028-01-10').must('exclude_period', {
        deadlineId: one.deadlineId('E1'),
        ground: 'obstacle',
        from: '2027-12-01',
        to: '2028-01-10',
        documentId: 'd',
      });
      return armed(one, 'E1');
    },
  },
  {
    rule: 'E1',
    note: 'D8',
    told: 'a duty not to act of 5 January 2026, broken on 5 February 2026, asked for on 8 February 2028',
    before: end('E1', MONDAY),
    now: () => {
      const one = refrains().on('2028-02-08');
      one.must('apply_execution', { brokenOn: '2026-02-05' }, { party: 'A' });
      const { late } = one.lastOf('execution_applied').data;
      return `${end('E1', '2026-02-05')}, ${late ? 'late' : 'in time'}`;
    },
  },
  {
    rule: 'E10',
    note: 'D9',
    told: 'accepted on 26 February; an auction from 2 to 12 March',
    before: end('E10', '2026-02-26'),
    now: () => {
      const one = inExecution().must('issue_execution_notice', {}).on('2026-03-02');
      one
        .must('open_process', { kind: 'auction', stopDeadlineIds: [one.deadlineId('E10')] })
        .on('2026-03-13');
      const eventSeq = one.lastOf('process_opened').seq;
      return armed(one.must('close_process', { eventSeq, outcome: 'completed' }), 'E10');
    },
  },
  {
    rule: 'E16',
    note: 'D28',
    told: 'closed for now on the day of the acceptance',
    before: 'applied',
    now: () => {
      const one = bound(inExecution());
      one.must('record_search', {
        partyId: 'B',
        scopes: ['deposits', 'vehicles', 'real_estate', 'securities'],
        found: false,
      });
      return one.must('hear_creditor', { opinion: 'agrees' }).refused('close_for_now', CLOSED);
    },
  },
  {
    rule: 'E16.review',
    note: 'D28',
    told: 'closed for now on 27 May: looked at again for five years by the law, not by a term of the platform',
    before: '– (SLA-CLOSED-REVIEW)',
    now: () => armed(closedForNow(inExecution()), 'E16.review'),
  },
  {
    rule: 'SX.term',
    note: 'D29',
    told: 'listed on 26 February for obstructing; grave, and nobody says by how much longer',
    before: end('SX.term', '2026-02-26', { extensions: [{ ground: 'grave', length: 3 }] }),
    now: () => {
      const one = inExecution().must('issue_execution_notice', {});
      const signed = { partyId: 'B', listed: true, ground: 'obstructs', signedByPresident: true } as const;
      one.must('decide_listing', { ...signed, reason: text('why') });
      const deadlineId = one.deadlineId('SX.term');
      const more = { deadlineId, ground: 'grave' };
      const code = one.refused('extend_deadline', more, { by: 'president' });
      return `${code}, ${armed(one, 'SX.term')}`;
    },
  },
];

export const MENDED: readonly Mended[] = [...POLICE, ...COURT, ...EXECUTION];
