/** Papers of a mediation (调解) say which session, who conducted it and who took part, as the record stood then. */
import { describe, expect, it } from 'vitest';
import { type CaseUnderTest, text } from '../case/support/case-under-test.ts';
import {
  agreed,
  atStation,
  atTriage,
  consents,
  inCourtMediation,
  NOTHING_SPECIAL,
  SIGNED,
  signedBy,
} from '../case/support/journeys.ts';
import { factsOf, PEOPLE } from './support/case-facts.ts';
import { each, names, only, subjects } from './support/filled.ts';

const SESSION = { outcome: 'continue', mode: 'in_person' } as const;
const ENDED = { reason: 'too_far_apart' } as const;
const TEXTS = {
  first: '在派出所的陈述',
  second: '在法官面前的陈述',
  aside: '内部提示',
  later: '达成后的记录',
};

const inPerson = (): CaseUnderTest => consents(atStation(), 'police_mediation');

/** A session at the station and, when that failed, one before the judge: each is the first of its stage. */
const twice = (): CaseUnderTest => {
  const one = inPerson()
    .must('hold_session', { ...SESSION, notes: text('first') }, { by: 'police_officer' })
    .must('end_mediation', { ...ENDED, next: 'judge' })
    .must('accept_referral', {});
  return consents(one, 'judge_mediation')
    .on('2026-01-08')
    .must('hold_session', { ...SESSION, notes: text('second') }, { by: 'judge' });
};

describe('a record of mediation', () => {
  it('of a second stage is that of its own session, conducted by who conducted it, in the name of their office', () => {
    const [first, second] = each('mediation_record', factsOf(twice(), { texts: TEXTS }));
    expect([first?.filled.f['no'], second?.filled.f['no']]).toEqual([1, 1]);
    expect([first?.filled.f['course'], second?.filled.f['course']]).toEqual([TEXTS.first, TEXTS.second]);
    expect([first?.filled.f['date'], second?.filled.f['date']]).toEqual(['2026-01-05', '2026-01-08']);
    expect([first?.filled.f['conducts'], second?.filled.f['conducts']]).toEqual(['周志刚', '陈静']);
    expect([first?.filled.issuer, second?.filled.issuer]).toEqual([
      '佳木斯市公安局郊区分局友谊路派出所',
      '佳木斯市郊区人民法院',
    ]);
  });

  it('names who conducted it, whoever is in charge now', () => {
    const one = inPerson().must('hold_session', { ...SESSION, notes: text('first') }, { by: 'mediator' });
    const facts = factsOf(one, { texts: TEXTS });
    const changed = { ...facts, people: PEOPLE.map((person) => ({ ...person, name: '别人' })) };
    expect(only('mediation_record', changed).filled.f['conducts']).toBe('孙丽华');
  });

  it.each<[string, (one: CaseUnderTest) => CaseUnderTest]>([
    [
      'of another compartment',
      (one) => one.must('record_note', { text: text('aside'), compartment: 'none' }),
    ],
    [
      'of public order',
      (one) => one.must('record_note', { text: text('aside'), compartment: 'public_order' }),
    ],
    [
      'after the next session',
      (one) =>
        one
          .on('2026-01-06')
          .must('hold_session', { ...SESSION, notes: text('second') })
          .must('record_note', { text: text('aside') }),
    ],
    [
      'after the mediation has ended',
      (one) =>
        one.must('end_mediation', { ...ENDED, next: 'judge' }).must('record_note', { text: text('aside') }),
    ],
    [
      'after an agreement',
      (one) => one.must('reach_agreement', SIGNED).must('record_note', { text: text('aside') }),
    ],
  ])('takes no note for its course that is %s', (_when, then) => {
    const one = then(inPerson().must('hold_session', SESSION));
    const [first] = each('mediation_record', factsOf(one, { texts: TEXTS }));
    expect(first?.filled.f['course']).toBeUndefined();
    expect(first?.missing.map(({ decision }) => decision)).toEqual(['record_note']);
  });

  it('with each party apart says so, and names nobody as present together', () => {
    const one = inPerson().must('hold_session', { ...SESSION, separately: true, notes: text('first') });
    const { filled, missing } = only('mediation_record', factsOf(one, { texts: TEXTS }));
    expect(filled.f['separately']).toBe(true);
    expect(filled.f['parties']).toBeUndefined();
    expect(missing).toEqual([]);
  });

  it('names as participants neither who stays away nor who has died, and not who joined later', () => {
    const one = atStation('B', { respondents: 2 }).must('record_participation', {
      partyId: 'C',
      participation: 'absent',
      reason: text('why'),
    });
    for (const party of ['A', 'B'])
      one.must('give_consent', { stage: 'police_mediation', mode: 'in_person' }, { party });
    one.must('hold_session', { ...SESSION, notes: text('first') });
    one.must('record_participation', { partyId: 'C', participation: 'taking_part' });
    one.must('add_party', { role: 'third_party', kind: 'person', details: text('joined') });
    expect(names(only('mediation_record', factsOf(one, { texts: TEXTS })), 'parties')).toEqual([
      '王秀英',
      '李国强',
    ]);
  });

  it('names who took part then, though they died since', () => {
    const one = inPerson().must('hold_session', { ...SESSION, notes: text('first') });
    one.must('record_party_change', { partyId: 'B', change: 'deceased' });
    expect(names(only('mediation_record', factsOf(one, { texts: TEXTS })), 'parties')).toContain('李国强');
    expect(names(only('mediation_application', factsOf(inPersonWithout('B'))), 'parties')).toEqual([
      '王秀英',
    ]);
  });
});

const inPersonWithout = (partyId: string): CaseUnderTest =>
  inPerson().must('record_party_change', { partyId, change: 'deceased' });

describe('a letter on the end of a mediation', () => {
  it('is one for each end, in the name of the office before which it ended', () => {
    const one = twice().must('end_mediation', { ...ENDED, next: 'filing' });
    const ends = each('mediation_end', factsOf(one));
    expect(ends.map(({ filled: { f, issuer } }) => [f['date'], f['office'], issuer])).toEqual([
      ['2026-01-05', '佳木斯市公安局郊区分局友谊路派出所', '佳木斯市公安局郊区分局友谊路派出所'],
      ['2026-01-08', '佳木斯市郊区人民法院', '佳木斯市郊区人民法院'],
    ]);
  });

  it('is the court’s after registration', () => {
    const one = inCourtMediation().must('end_mediation', { ...ENDED, next: 'trial' });
    expect(only('mediation_end', factsOf(one)).filled.f['office']).toBe('佳木斯市郊区人民法院');
  });

  it('is none for a mediation that never was', () => {
    const one = atTriage().must('triage', { findings: NOTHING_SPECIAL, route: 'advice' });
    expect(subjects('mediation_end', factsOf(one))).toEqual([]);
  });
});

describe('who conducted', () => {
  it('stands in the undisputed facts from their record, with those who signed', () => {
    const one = inPerson().must(
      'record_undisputed_facts',
      { undisputedFacts: text('first'), signedBy: ['A', 'B'] },
      { by: 'mediator' },
    );
    const found = only('undisputed_facts', factsOf(one, { texts: TEXTS, people: PEOPLE }));
    expect(found.filled.f['conducts']).toBe('孙丽华');
    expect(found.filled.f['parties']).toEqual([
      { role: '申请人', kind: 'person', name: '王秀英' },
      { role: '被申请人', kind: 'person', name: '李国强' },
    ]);
  });

  it('of the committee’s agreement is its mediator, never the officer who wrote it down', () => {
    const by = (role: 'police_officer' | 'mediator') =>
      factsOf(
        inPerson().must('reach_agreement', { ...SIGNED, signatures: signedBy('A', 'B') }, { by: role }),
      );
    expect(only('peoples_agreement', by('mediator')).filled.f['conducts']).toBe('孙丽华');
    expect(only('peoples_agreement', by('police_officer'))).toMatchObject({ missing: [] });
    expect(only('peoples_agreement', by('police_officer')).filled.f['conducts']).toBeUndefined();
    const conducts = (role: 'police_officer' | 'mediator') =>
      only('confirmation_application', by(role)).filled.f['conducts'];
    expect([conducts('mediator'), conducts('police_officer')]).toEqual(['孙丽华', undefined]);
  });

  it('and no application for confirmation is printed for who has died', () => {
    const one = agreed().must('record_party_change', { partyId: 'B', change: 'deceased' });
    expect(subjects('confirmation_application', factsOf(one))).toEqual([]);
  });
});
