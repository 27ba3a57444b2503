/** A hearing is held once, on its own day, with those told of it (CPL 139, 147, 149). */
import { describe, expect, test } from 'vitest';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { answersWaived, heard, inTrial, pays, sat, serve, serveAll } from './support/journeys.ts';

/** Monday 5 January 2026; everybody has answered or needs not. */
const prepared = (): CaseUnderTest => answersWaived(inTrial());
const hearing = (one: CaseUnderTest, id = 'h1') => one.state.hearings.find((each) => each.hearingId === id);
const fixed = (): CaseUnderTest => prepared().must('schedule_hearing', { date: '2026-01-14', mode: 'court' });

describe('held', () => {
  test('not before its day has come, nor without being scheduled', () => {
    const one = fixed();
    expect(one.refused('hold_hearing', { mode: 'court' })).toBe('hearing_day_not_come');
    expect(one.on('2026-01-13').refused('hold_hearing', { hearingId: 'h1', mode: 'court' })).toBe(
      'hearing_day_not_come',
    );
    expect(one.on('2026-01-16').refused('hold_hearing', { mode: 'court', date: '2026-01-13' })).toBe(
      'hearing_day_not_come',
    );
    expect(one.refused('hold_hearing', { mode: 'court', date: '2026-01-17' })).toBe('date_in_future');
    one.must('announce_hearing', {}, { happenedOn: '2026-01-09' });
    one.must('hold_hearing', { mode: 'court', date: '2026-01-14' });
    expect(hearing(one)).toMatchObject({ status: 'held', heldOn: '2026-01-14' });
    expect(prepared().refused('hold_hearing', { mode: 'court' })).toBe('hearing_not_scheduled');
  });

  test('on its own day: another day is a move, with its own notice (CPL 139, 149)', () => {
    const one = fixed().must('announce_hearing', {}).on('2026-02-20');
    expect(one.refused('hold_hearing', { mode: 'court' })).toBe('hearing_day_passed');
    expect(one.refused('hold_hearing', { mode: 'court', date: '2026-01-15' })).toBe('hearing_day_passed');
    expect(one.refused('announce_hearing', { published: true })).toBe('hearing_already_announced');
    one.must('move_hearing', { date: '2026-02-25', ground: 'other' });
    expect(one.on('2026-02-25').refused('hold_hearing', { mode: 'court' })).toBe('hearing_party_untold');
    one.must('announce_hearing', {}).must('hold_hearing', { mode: 'court' });
    expect(hearing(one)).toMatchObject({ date: '2026-02-25', heldOn: '2026-02-25' });
  });

  test('no notice after its day calls a party to it, nor does a summons', () => {
    const one = fixed().on('2026-01-15');
    expect(one.refused('announce_hearing', {})).toBe('hearing_day_passed');
    serveAll(one, 'summons');
    expect(hearing(one)?.toldIds).toEqual([]);
    const held = { mode: 'court', date: '2026-01-14' } as const;
    expect(one.refused('hold_hearing', held)).toBe('hearing_party_untold');
    one.must('cancel_hearing', { reason: text('not-announced') });
  });

  describe('with each respondent told of it, present or not (CPL 139, 147)', () => {
    const today = { mode: 'court' } as const;

    test('refused while one of two knows nothing', () => {
      const one = answersWaived(inTrial('ordinary', { respondents: 2 }));
      one.must('schedule_hearing', { date: '2026-01-14', mode: 'court' });
      one.must('announce_hearing', { partyIds: ['A', 'B'] }).on('2026-01-14');
      const refused = one.take('hold_hearing', today);
      expect(refused).toMatchObject({
        ok: false,
        refusal: { code: 'hearing_party_untold', params: { hearingId: 'h1', partyId: 'C' } },
      });
      one.must('announce_hearing', { partyIds: ['C'] }).must('hold_hearing', today);
    });

    test.each([
      ['the announcement', (one: CaseUnderTest) => one.must('announce_hearing', { partyIds: ['B'] })],
      ['the summons', (one: CaseUnderTest) => serve(one, 'summons', 'B')],
    ])('%s tells them', (_what, tell) => {
      const one = tell(fixed()).on('2026-01-14').must('hold_hearing', today);
      one.must('render_judgment', { announced: 'same_day', items: [pays()] });
    });

    test('a notice given up on record is as good, for that day and no other', () => {
      const waived = { date: '2026-01-06', mode: 'court', noticeWaived: true } as const;
      prepared().must('schedule_hearing', waived).on('2026-01-06').must('hold_hearing', today);
      const one = prepared().must('schedule_hearing', waived);
      one.must('move_hearing', { date: '2026-01-14', ground: 'other' }).on('2026-01-14');
      expect(one.refused('hold_hearing', today)).toBe('hearing_party_untold');
      const again = prepared().must('schedule_hearing', { date: '2026-01-14', mode: 'court' });
      again.must('move_hearing', { date: '2026-01-06', ground: 'other', noticeWaived: true });
      again.on('2026-01-06').must('hold_hearing', today);
    });

    test('a judgment rests on no hearing to which a respondent was not called', () => {
      const one = prepared().must('schedule_hearing', { date: '2026-01-14', mode: 'court', partyIds: ['A'] });
      one.must('announce_hearing', {}).on('2026-01-14').must('hold_hearing', today);
      expect(one.refused('render_judgment', { announced: 'same_day', items: [pays()] })).toBe(
        'hearing_needed',
      );
      sat(one).must('render_judgment', { announced: 'same_day', items: [pays()] });
    });
  });

  test('twice is said to be there', () => {
    const one = heard(inTrial());
    expect(one.refused('hold_hearing', { mode: 'court' })).toBe('hearing_already_held');
    expect(one.refused('hold_hearing', { hearingId: 'h1', mode: 'court' })).toBe('hearing_already_held');
  });

  test('of several it must be said which', () => {
    const one = fixed().must('schedule_hearing', { date: '2026-01-15', mode: 'court' });
    one.must('announce_hearing', { hearingId: 'h2' }).on('2026-01-15');
    expect(one.refused('hold_hearing', { mode: 'court' })).toBe('hearing_unnamed');
    one.must('hold_hearing', { hearingId: 'h2', mode: 'court' });
    expect(hearing(one)?.status).toBe('scheduled');
  });

  test('what was not recorded the day after is told to the head', () => {
    const one = fixed().must('announce_hearing', {});
    one.expire('SLA-HEARING-HELD');
    expect(one.lastOf('escalated').data).toMatchObject({ rule: 'SLA-HEARING-HELD', to: ['division_head'] });
    expect(
      one.must('hold_hearing', { mode: 'court', date: '2026-01-14' }).due('SLA-HEARING-HELD').status,
    ).toBe('breached');
  });
});
