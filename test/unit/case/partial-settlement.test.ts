/** One of several respondents settles: the case goes on, and their agreement keeps its thirty days (CPL 205; PML 33). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { atStation, consents, pays, SIGNED, signedBy } from './support/journeys.ts';

const partIds = ['A', 'B'];

/** B settles with A on 5 January; C does not. */
const settled = (matter = 'money'): CaseUnderTest =>
  consents(atStation('B', { respondents: 2, matter }), 'police_mediation').must('reach_agreement', {
    ...SIGNED,
    partyIds: partIds,
  });

const periods = (one: CaseUnderTest) =>
  one.state.deadlines
    .filter((deadline) => deadline.rule === 'PM10')
    .map(({ dueDate, status, scope }) => ({ dueDate, status, scope }));

const owes = (one: CaseUnderTest): string[] => obligations(one.state).map((owed) => owed.what);
const tell = (one: CaseUnderTest, partyIds: readonly string[]): CaseUnderTest =>
  one.must('tell_parties', { topic: 'confirmation_right', partyIds, textVersion: '1' });

describe('their agreement', () => {
  test('has thirty days of its own, which do not end with the stage', () => {
    const one = settled();
    expect([one.stage, periods(one)]).toEqual([
      'police_mediation',
      [{ dueDate: '2026-02-04', status: 'armed', scope: 'case' }],
    ]);
    one.must('end_mediation', { reason: 'party_unwilling', next: 'filing' });
    expect(periods(one)[0]?.status).toBe('armed');
  });

  test('on personal status is not confirmed at all (CPLI 355)', () => {
    const one = settled('divorce');
    expect([periods(one), owes(one)]).toEqual([[], ['mediate']]);
  });

  test('is told to its parties, who would not think of it (TY 14)', () => {
    const one = settled();
    expect(owes(one)).toEqual(['mediate', 'tell_confirmation_right']);
    expect(owes(tell(one, ['A']))).toContain('tell_confirmation_right');
    expect(owes(tell(one, ['B']))).toEqual(['mediate']);
  });

  test('out of time: its parties are told, also who has left the case', () => {
    const one = settled().must('end_mediation', { reason: 'party_unwilling', next: 'filing' });
    one.passTo('2026-02-05');
    const told = one.events.flatMap((event) => (event.type === 'escalated' ? [event.data] : []));
    expect(told.find((data) => data.rule === 'PM10')?.partyIds).toEqual(partIds);
    expect(owes(one)).not.toContain('tell_confirmation_right');
  });

  test.each<[string, (one: CaseUnderTest) => CaseUnderTest]>([
    ['police_mediation', (one) => one],
    ['awaiting_judge', (one) => one.must('end_mediation', { reason: 'other', next: 'judge' })],
    ['filing_preparation', (one) => one.must('end_mediation', { reason: 'other', next: 'filing' })],
  ])('in %s the application is refused here, with the way to the court (CPLI 353)', (stage, go) => {
    const one = go(settled());
    const data = { applicantIds: partIds, organisationProof: true };
    expect([one.stage, one.refused('apply_confirmation', data)]).toEqual([stage, 'agreement_of_some']);
  });

  test('where nobody settled the stage is simply the wrong one', () => {
    const data = { applicantIds: partIds, organisationProof: true };
    expect(atStation().refused('apply_confirmation', data)).toBe('wrong_stage');
  });
});

describe('the rest settles too', () => {
  const both = (): CaseUnderTest =>
    settled()
      .on('2026-01-12')
      .must('reach_agreement', {
        ...SIGNED,
        partyIds: ['A', 'C'],
        signatures: signedBy('A', 'C'),
        items: [pays(undefined, 'C')],
      });

  test('each agreement has its own thirty days', () => {
    expect([both().stage, periods(both()).map(({ dueDate }) => dueDate)]).toEqual([
      'agreement_in_force',
      ['2026-02-04', '2026-02-11'],
    ]);
  });

  test('the application is of the last, and leaves the first’s days alone', () => {
    const one = both().on('2026-02-06');
    one.must('apply_confirmation', { applicantIds: ['A', 'C'], organisationProof: true });
    expect(one.lastOf('confirmation_applied').data.late).toBe(false);
    expect(periods(one).map(({ status }) => status)).toEqual(['armed', 'met']);
  });

  test('a breach of the last leaves the first’s days alone', () => {
    const one = both().must('report_breach', {}, { party: 'A' });
    // Those of the broken one go on as the case’s: both may still apply together (CPL 205).
    expect(periods(one).map(({ status }) => status)).toEqual(['armed', 'superseded', 'armed']);
  });

  test('correcting the date of an agreement moves its own days', () => {
    const one = both();
    const eventSeq = one.state.agreements[0]?.seq ?? 0;
    one.must('correct', { eventSeq, date: '2026-01-06', reason: text('wrong') });
    expect(periods(one).map(({ dueDate }) => dueDate)).toEqual(['2026-02-05', '2026-02-11']);
  });
});

test('performed, nobody applied: the thirty days are not met by it', () => {
  const one = consents(atStation(), 'police_mediation').must('reach_agreement', SIGNED);
  one.must('record_performance', { full: true });
  expect(periods(one).map(({ status }) => status)).toEqual(['superseded']);
});
