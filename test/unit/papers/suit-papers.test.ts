/** Papers of a suit (诉讼) hold what they need and no more: evidence, the fee, details of a party, addressees. */
import { describe, expect, it } from 'vitest';
import type { DocumentFacts } from '../../../papers/facts/case-facts.ts';
import { identityOf } from '../../../papers/facts/identity.ts';
import { type CaseUnderTest, text } from '../case/support/case-under-test.ts';
import { agreed, atReview, inTrial, serve } from '../case/support/journeys.ts';
import { factsOf } from './support/case-facts.ts';
import { factsFor } from './support/cases.ts';
import { each, only, paper, subjects } from './support/filled.ts';
import { fillPaper } from '../../../papers/paper.ts';

const document = (purpose: string, claimed = true): DocumentFacts => ({
  name: `${purpose}-${String(claimed)}.pdf`,
  purpose,
  claimed,
  receivedOn: '2026-01-05',
});

describe('the list of evidence', () => {
  const NOT_EVIDENCE = ['attempt', 'mediation', 'public_order', 'agreement', 'service', 'execution', 'other'];

  it('holds what was handed in to prove something, and names no submitter', () => {
    const documents = [...NOT_EVIDENCE, 'filing', 'trial'].map((one) => document(one));
    const { filled } = only(
      'evidence_list',
      factsOf(atReview(), { documents: [...documents, document('filing', false)] }),
    );
    expect(filled.f['documents']).toMatchObject([{ name: 'filing-true.pdf' }, { name: 'trial-true.pdf' }]);
    expect(filled.f).not.toHaveProperty('submittedBy');
  });

  it.each([...NOT_EVIDENCE.map((one) => document(one)), document('trial', false)])(
    'is not there for $name alone',
    (one) => {
      expect(subjects('evidence_list', factsOf(atReview(), { documents: [one] }))).toEqual([]);
    },
  );
});

describe('the fee notice', () => {
  const NOTICE = { amount: '2300.00', claimAmount: '100000.00' } as const;
  const APPLICATION = { reason: text('ill'), documentId: 'application' } as const;
  const BY_A = { party: 'A' };

  const noticed = (): CaseUnderTest =>
    serve(inTrial('ordinary', { on: '2026-01-05' }).must('issue_fee_notice', NOTICE), 'fee_notice', 'A');
  const asked = (relief: 'exempted' | 'reduced' | 'deferred'): CaseUnderTest =>
    noticed()
      .on('2026-01-06')
      .must('apply_fee_relief', { ...APPLICATION, relief }, BY_A);
  const decided = (relief: 'exempted' | 'reduced' | 'deferred', data: Parameters<CaseUnderTest['must']>[1]) =>
    asked(relief)
      .on('2026-01-09')
      .must('decide_fee_relief', data as never);

  it.each<[string, () => CaseUnderTest]>([
    [
      'exempted with the notice',
      () =>
        inTrial().must('issue_fee_notice', { amount: '0.00', relief: 'exempted', reliefReason: text('ill') }),
    ],
    [
      'deferred with the notice',
      () => inTrial().must('issue_fee_notice', { ...NOTICE, relief: 'deferred', reliefReason: text('ill') }),
    ],
    ['whose application waits', () => asked('reduced')],
    ['exempted since', () => decided('exempted', { outcome: 'granted' })],
    ['deferred since', () => decided('deferred', { outcome: 'granted' })],
  ])('is none for who is %s', (_what, one) => {
    expect(subjects('fee_notice', factsOf(one()))).toEqual([]);
  });

  it('asks for what is left of a reduced fee, in the days that the court set', () => {
    const one = decided('reduced', { outcome: 'granted', amount: '1000.00', days: 10 });
    expect(only('fee_notice', factsOf(one)).filled.f).toMatchObject({
      amount: '人民币1,000.00元（大写：壹仟元整）',
      days: 10,
      date: '2026-01-09',
    });
  });

  it('keeps the reduction that one plaintiff was granted where another is refused afterwards', () => {
    const one = inTrial('ordinary', { on: '2026-01-05' });
    one.must('add_party', { role: 'applicant', kind: 'person', details: text('second') });
    one.must('issue_fee_notice', NOTICE);
    const second = one.state.parties.findLast(({ role }) => role === 'applicant')?.partyId ?? '';
    serve(serve(one, 'fee_notice', 'A'), 'fee_notice', second).on('2026-01-06');
    one.must('apply_fee_relief', { ...APPLICATION, relief: 'reduced' }, BY_A);
    one.must('decide_fee_relief', { outcome: 'granted', amount: '1000.00', days: 10 }).on('2026-01-07');
    one.must('apply_fee_relief', { ...APPLICATION, relief: 'reduced' }, { party: second });
    one.must('decide_fee_relief', { outcome: 'refused' });
    const told = each('fee_notice', factsOf(one)).map(({ filled }) => filled.f['amount']);
    expect(told).toEqual(Array.from({ length: 2 }, () => '人民币1,000.00元（大写：壹仟元整）'));
  });

  it('asks for the whole where relief is refused, in the days of the rule where none are set', () => {
    const { f } = only('fee_notice', factsOf(decided('deferred', { outcome: 'refused' }))).filled;
    expect(f).toMatchObject({
      amount: '人民币2,300.00元（大写：贰仟叁佰元整）',
      days: 7,
      date: '2026-01-09',
    });
  });
});

describe('details of a party', () => {
  it('are those that the paper needs, and the signer’s own', () => {
    const { f } = only('complaint', factsOf(atReview())).filled;
    const [plaintiff, defendant] = f['parties'] as readonly object[];
    expect(plaintiff).toHaveProperty('idNumber');
    expect(defendant).not.toHaveProperty('idNumber');
    expect(defendant).not.toHaveProperty('born');
    expect(defendant).toHaveProperty('address');
  });

  it.each(['mediation_registration', 'rights_and_duties', 'mediation_record', 'file_cover'] as const)(
    'stand in no %s',
    (code) => {
      const parties = only(code, factsFor(code)).filled.f['parties'] as readonly object[];
      expect(parties.map((one) => Object.keys(one).toSorted())).toEqual(
        parties.map(() => ['kind', 'name', 'role']),
      );
    },
  );

  it('tell nothing of where a protected party is, in a case of violence', () => {
    const one = agreed().must('record_violence', { found: true, victimIds: ['A'], reason: text('hurt') });
    for (const code of ['peoples_agreement', 'confirmation_application'] as const) {
      const { filled, missing } = only(code, factsOf(one));
      const [victim, other] = filled.f['parties'] as readonly object[];
      expect(missing).toEqual([]);
      expect(victim).not.toHaveProperty('address');
      expect(victim).not.toHaveProperty('phone');
      expect(other).toHaveProperty('address');
    }
  });

  it('call a number that of a resident only where it has its form', () => {
    expect(identityOf('230811197503124321')).toEqual({ born: '1975-03-12', sex: '女' });
    expect(identityOf('230811197513124321')).toEqual({});
    expect(identityOf('E12345678')).toEqual({});
  });
});

describe('an addressee', () => {
  const HEIR = { parties: { 'case-1-p3': { name: '李明' } } };
  const succeeded = (one: CaseUnderTest): CaseUnderTest =>
    one
      .must('record_party_change', { partyId: 'B', change: 'deceased' })
      .must('add_party', { role: 'respondent', kind: 'person', details: text('heir'), succeeds: 'B' });

  it('is who is in the place now: the dead get nothing', () => {
    const facts = factsOf(succeeded(inTrial()), HEIR);
    expect(subjects('response_notice', facts).map(({ label }) => label)).toEqual(['李明']);
    const [first] = subjects('acceptance_notice', facts);
    expect(fillPaper(paper('acceptance_notice'), facts, first?.id ?? '').filled.f['against']).toBe('李明');
  });

  it('of a summons is who took the place of who was called', () => {
    const one = inTrial('ordinary', { on: '2026-01-05' });
    serve(one, 'complaint', 'B');
    one.must('waive_answer_period', {}, { party: 'B' });
    one.must('schedule_hearing', { date: '2026-01-20', time: '09:30', mode: 'court', partyIds: ['A', 'B'] });
    const facts = factsOf(succeeded(one), HEIR);
    expect(subjects('summons', facts).map(({ label }) => label)).toEqual([
      '王秀英，2026-01-20',
      '李明，2026-01-20',
    ]);
  });

  it('of help with service is nobody who has died', () => {
    const one = inTrial();
    const asked = { kind: 'service', unitId: 'station-xilin', partyId: 'B', document: 'complaint' } as const;
    one.must('issue_task', asked, { by: 'court_clerk' });
    expect(subjects('assistance_letter', factsOf(one))).toHaveLength(1);
    expect(subjects('assistance_letter', factsOf(succeeded(one), HEIR))).toEqual([]);
  });
});
