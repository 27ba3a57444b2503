/** What a court takes in and may not ask: who insists, limitation, grievances, paper of what came online (REG 2, 13; CPLI 219; OLR 9). */
import { describe, expect, test } from 'vitest';
import { text } from './support/case-under-test.ts';
import { atReview, atTriage, AWARD, inPreparation, NOTHING_SPECIAL, NUMBER } from './support/journeys.ts';

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

  test('about title before the government decided: received, and not registered (LAL 14)', () => {
    const one = inPreparation({ matter: 'land_contract' });
    expect(one.refused('submit_complaint', { ...complaint, aboutTitle: true })).toBe('government_first');
    one.must('submit_complaint', { ...insists, aboutTitle: true });
    expect(one.refused('register_case', trial)).toBe('government_first');
    one.must('refuse_registration', { ground: 'other_organ' });
  });

  test('by the employer against a final award: received, and not registered (LMAL 48)', () => {
    const one = inPreparation({ matter: 'unpaid_wages', applicantKind: 'organisation' });
    const papers = ['application', 'identity'] as const;
    one.must('refer_to_route', { route: 'labour_arbitration', partyIds: ['A', 'B'], papers });
    const eventSeq = one.lastOf('route_taken').seq;
    one.must('record_route_step', { eventSeq, step: 'decided_final', ...AWARD });
    expect(one.refused('submit_complaint', complaint)).toBe('final_award_binds_employer');
    one.must('submit_complaint', insists);
    expect(one.refused('register_case', trial)).toBe('final_award_binds_employer');
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

  const ofLabour = (status: 'not_accepted' | 'wage_iou', said: object) => {
    const one = inPreparation({ matter: 'unpaid_wages' }).must('record_arbitration', { status });
    const { limitation, limitationEnds, limitationOver } = one
      .must('submit_complaint', { ...complaint, ...said })
      .lastOf('complaint_submitted').data;
    return [limitation, limitationEnds, limitationOver];
  };

  test('of wages the year of arbitration from the end of the employment, on an IOU the three years (LMAL 27; LDI 15)', () => {
    const said = { knownOn: '2023-06-01', employmentEndedOn: '2024-12-30' };
    expect(ofLabour('not_accepted', said)).toEqual(['wages', '2025-12-30', true]);
    expect(ofLabour('not_accepted', { knownOn: '2023-06-01' })).toEqual(['wages', undefined, undefined]);
    expect(ofLabour('wage_iou', said)).toEqual(['suit', '2026-06-01', false]);
  });

  test('of labour it is judged on the day on which arbitration was asked for', () => {
    const one = inPreparation({ matter: 'labour_contract' }).must('refer_to_route', {
      route: 'labour_arbitration',
      partyIds: ['A'],
      papers: ['application', 'identity'],
    });
    const { seq } = one.lastOf('route_taken');
    one.must('record_route_step', { eventSeq: seq, step: 'applied' });
    one.on('2026-02-27').must('record_route_step', { eventSeq: seq, step: 'not_accepted' });
    one.must('submit_complaint', { ...complaint, knownOn: '2025-01-15' });
    expect(one.lastOf('complaint_submitted').data).toMatchObject({
      limitation: 'labour',
      limitationEnds: '2026-01-15',
      limitationOver: false,
    });
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
