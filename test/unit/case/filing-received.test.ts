/** What a court takes in and may not ask: who insists, limitation, grievances, paper of what came online (REG 2, 13; CPLI 219; OLR 9). */
import { describe, expect, test } from 'vitest';
import { text } from './support/case-under-test.ts';
import { atReview, atTriage, inPreparation, NOTHING_SPECIAL, NUMBER } from './support/journeys.ts';

const complaint = { materials: ['complaint'] };
const trial = { courtCaseNumber: NUMBER, procedure: 'ordinary', next: 'trial' } as const;

describe('who insists is received (REG 2; CPLI 208)', () => {
  const insists = { ...complaint, insists: true };

  test('against an unknown respondent: registered only once they are identified', () => {
    const one = inPreparation({ respondentKind: 'unknown' }).must('submit_complaint', insists);
    expect([one.stage, one.due('FL2').status]).toEqual(['filing_review', 'armed']);
    expect(one.lastOf('complaint_submitted').data).toMatchObject({ date: one.today, insists: true });
    expect(one.refused('register_case', trial)).toBe('respondent_unidentified');
    one.must('identify_party', { partyId: 'B', details: text('details-B') }).must('register_case', trial);
  });

  test('in a labour dispute before arbitration: registered only once it was had', () => {
    const findings = { ...NOTHING_SPECIAL, labour: true };
    const one = atTriage().must('triage', { findings, route: 'filing' }).must('submit_complaint', insists);
    expect(one.refused('register_case', trial)).toBe('arbitration_first');
    one.must('record_arbitration', { status: 'award_served' }).must('register_case', trial);
  });
});

describe('limitation warns and bars nothing (CC 188; CPLI 219)', () => {
  const submitted = (knownOn: string) =>
    inPreparation()
      .must('submit_complaint', { ...complaint, knownOn })
      .lastOf('complaint_submitted').data;

  test('the three years are told, over or not', () => {
    // Three years from 5 January 2023 end on Monday 5 January 2026, the day of the complaint.
    expect(submitted('2023-01-05')).toMatchObject({ limitationEnds: '2026-01-05', limitationOver: false });
    expect(submitted('2022-12-30')).toMatchObject({ limitationEnds: '2025-12-30', limitationOver: true });
  });

  test('a day to come is no day on which anything was known', () => {
    expect(inPreparation().refused('submit_complaint', { ...complaint, knownOn: '2026-02-01' })).toBe(
      'known_day_impossible',
    );
  });
});

test('a complaint about filing is answered in fifteen days (REG 13)', () => {
  const one = atReview().must('open_process', { kind: 'filing_grievance' }, { party: 'A' });
  expect(one.due('FL12')).toEqual({ dueDate: '2026-01-20', status: 'armed' });
  one.must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome: 'completed' });
  expect(one.due('FL12').status).toBe('met');
});

describe('what was filed online is not demanded on paper (OLR 9)', () => {
  const asked = (channel: 'court_platform' | 'written', onPaper: boolean) =>
    inPreparation()
      .must('submit_complaint', complaint, { party: 'A', channel })
      .refused('request_correction', { items: [{ code: 'identity', onPaper }], days: 7 });

  test.each([
    ['court_platform', true, 'paper_not_demanded'],
    ['court_platform', false, 'applied'],
    ['written', true, 'applied'],
  ] as const)('%s, on paper: %s', (channel, onPaper, code) => {
    expect(asked(channel, onPaper)).toBe(code);
  });
});
