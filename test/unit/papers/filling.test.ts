/** From a case to a paper: what is missing is said with where to enter it, and nothing is printed in its place. */
import { describe, expect, it } from 'vitest';
import { type Paper, subjectsOf } from '../../../papers/paper.ts';
import type { PaperCode } from '../../../domain/access/policy/papers.ts';
import { agreed, atStation, atTriage, consents, inTrial, pays, SIGNED } from '../case/support/journeys.ts';
import { text } from '../case/support/case-under-test.ts';
import { factsOf } from './support/case-facts.ts';
import { only, paper } from './support/filled.ts';

describe('the facts of a paper', () => {
  it('are missing for confirmation until each applicant is known with number, telephone and address', () => {
    const facts = factsOf(agreed({}, { items: [pays('2026-03-01')] }), {
      parties: { A: { name: '王秀英', phone: '1' } },
    });
    const { missing, filled } = only('confirmation_application', facts);
    expect(missing.map(({ zh, decision }) => [zh, decision])).toEqual([
      ['申请人王秀英的证件号码', 'correct_party'],
      ['申请人王秀英的地址', 'correct_party'],
    ]);
    expect(filled.f['parties']).toBeUndefined();
    expect(filled.gaps['parties']).toBe('申请人王秀英的证件号码、申请人王秀英的地址');
  });

  it('ask for a name before anything else of who is not identified', () => {
    const facts = factsOf(atTriage({ respondentKind: 'unknown' }), { parties: { B: {} } });
    const { missing } = only('mediation_application', {
      ...facts,
      parties: facts.parties.map(({ name, ...one }) =>
        one.partyId === 'B' ? one : { ...one, name: name ?? '' },
      ),
    });
    expect(missing.map(({ decision }) => decision)).toEqual(['identify_party']);
  });

  it('of a record of mediation are the notes of the session, else those written down since', () => {
    const texts = { 'said-then': '双方到场。', 'said-later': '补记：乙方同意赔偿。' };
    const session = consents(atStation(), 'police_mediation').must('hold_session', {
      outcome: 'continue',
      mode: 'in_person',
    });
    expect(
      only('mediation_record', factsOf(session, { texts })).missing.map(({ decision }) => decision),
    ).toEqual(['record_note']);
    const later = session.must('record_note', { text: text('said-later') });
    expect(only('mediation_record', factsOf(later, { texts })).filled.f['course']).toBe(
      '补记：乙方同意赔偿。',
    );
  });

  it('say amounts in figures and capitals, and the day in words', () => {
    const { filled } = only(
      'peoples_agreement',
      factsOf(
        agreed({}, { items: [pays('2026-03-01'), { kind: 'apologise', obligorId: 'B', obligeeId: 'A' }] }),
      ),
    );
    expect(filled.f['items']).toEqual([
      '李国强于2026年3月1日前向王秀英支付人民币5,000.00元（大写：伍仟元整）；',
      '李国强向王秀英赔礼道歉。',
    ]);
  });

  it('read the day of birth and the sex in a resident’s number', () => {
    const { filled } = only('mediation_application', factsOf(atTriage()));
    expect(filled.f['parties']).toEqual([
      expect.objectContaining({ sex: '女', born: '1975-03-12' }),
      { role: '被申请人', kind: 'person', name: '李国强' },
    ]);
  });

  it('take a corrected date', () => {
    const one = agreed();
    const { seq, data } = one.lastOf('agreement_reached');
    expect(data.date).toBe('2026-01-05');
    one.on('2026-01-07').must('correct', { eventSeq: seq, date: '2026-01-06', reason: text('why') });
    expect(only('peoples_agreement', factsOf(one)).filled.f['date']).toBe('2026-01-06');
  });
});

describe('which papers a case has', () => {
  const has = (code: PaperCode, facts: Parameters<Paper['subjects']>[0]): boolean =>
    subjectsOf(paper(code), facts).length > 0;

  it('follows from its stage for a form, from its record for what rests on an act', () => {
    expect(has('complaint', factsOf(atStation()))).toBe(false);
    expect(has('summons', factsOf(inTrial()))).toBe(false);
    expect(has('acceptance_notice', factsOf(inTrial()))).toBe(true);
    expect(has('mediation_application', factsOf(inTrial()))).toBe(false);
  });

  it('is one for each who gets it', () => {
    const facts = factsOf(inTrial('ordinary', { respondents: 2 }));
    expect(subjectsOf(paper('response_notice'), facts).map(({ id }) => id)).toEqual(['B', 'C']);
    expect(subjectsOf(paper('acceptance_notice'), facts).map(({ id }) => id)).toEqual(['A']);
  });

  it('calls an agreement before the police one of public order only where that may be told', () => {
    const one = consents(atStation('A'), 'police_mediation').must('reach_agreement', {
      ...SIGNED,
      officers: 2,
      mediatingBody: 'police',
    });
    const facts = factsOf(one);
    expect([has('public_order_agreement', facts), has('invited_agreement', facts)]).toEqual([true, false]);
    const walled = { ...facts, publicOrder: false };
    expect([has('public_order_agreement', walled), has('invited_agreement', walled)]).toEqual([false, true]);
  });
});
