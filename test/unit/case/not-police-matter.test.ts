/** What is no police matter, or another unit's (AJ 61); warnings and orders for others (DVL 16, 23; PO22 2); the file (PML 18, 27). */
import { describe, expect, test } from 'vitest';
import { decide } from '../../../domain/machine/decide.ts';
import {
  agreed,
  atReview,
  atStation,
  atTriage,
  confirmed,
  consents,
  NOTHING_SPECIAL,
} from './support/journeys.ts';
import { text } from './support/case-under-test.ts';

describe('twenty-four hours from the report (PA14; AJ 61)', () => {
  const reported = () => atTriage({ source: 'police_report' });

  test('run where it was reported to the police, and end with the triage', () => {
    expect(reported().due('PA14').status).toBe('armed');
    expect(atTriage().state.deadlines.some(({ rule }) => rule === 'PA14')).toBe(false);
    const one = reported().must('triage', { findings: NOTHING_SPECIAL, route: 'filing' });
    expect(one.due('PA14').status).toBe('met');
  });

  test('a hand-over names the unit, and ends them; passed, they are the chief’s', () => {
    expect(reported().refused('close_case', { reason: 'transferred' })).toBe('transfer_unit_unnamed');
    const one = reported().must('close_case', { reason: 'transferred', text: text('the-other-station') });
    expect(one.lastOf('case_concluded').data).toMatchObject({
      conclusion: 'transferred',
      text: { textId: 'the-other-station' },
    });
    expect(one.due('PA14').status).toBe('met');
    const late = reported();
    late.expire('PA14');
    expect(late.lastOf('escalated').data.to).toEqual(['station_chief']);
  });

  test('who contests that it is no police matter is told in writing', () => {
    const told = {
      findings: { ...NOTHING_SPECIAL, notPoliceBusiness: true },
      route: 'advice',
      contested: true,
    } as const;
    expect(atTriage().refused('triage', told)).toBe('written_notice_missing');
    const one = atTriage().must('triage', { ...told, documentId: 'notice' });
    expect(one.lastOf('triaged').data).toMatchObject({ contested: true, documentId: 'notice' });
  });
});

describe('a warning is for what was not punished (DV16; DVL 16)', () => {
  const warning = { perpetratorId: 'B', victimIds: ['A'], violenceFacts: text('facts') } as const;

  test('who was punished is warned of another act alone', () => {
    const one = consents(atStation('A'), 'police_mediation')
      .must('end_mediation', { reason: 'party_unwilling', next: 'filing' })
      .must('record_violence', { found: true, victimIds: ['A'], reason: text('hurt') })
      .must('decide_public_order', { outcome: 'punished', partyIds: ['B'] });
    expect(one.refused('issue_warning', warning)).toBe('violence_punished');
    const { edition: _edition, ...ofBefore } = one.state;
    const input = one.decision('issue_warning', warning);
    expect(decide(ofBefore, one.caseId, input, one.calendar).ok).toBe(true);
    one.must('issue_warning', { ...warning, otherAct: true });
  });

  test('one who was not is warned', () => {
    const one = atStation('A').must('record_violence', {
      found: true,
      victimIds: ['A'],
      reason: text('hurt'),
    });
    one.must('issue_warning', warning);
  });
});

describe('who applies for whoever is old, handicapped or gravely ill (DV23; PO22 2)', () => {
  const asked = {
    kind: 'protection_order',
    applicantBody: 'civil_affairs',
    forPartyId: 'A',
    applicantGround: 'old_age',
  } as const;
  const by = { by: 'police_officer' } as const;

  test('at their wish', () => {
    expect(atStation().refused('open_process', asked, by)).toBe('protection_wish_missing');
    const one = atStation().must('open_process', { ...asked, atTheirWish: true }, by);
    expect(one.lastOf('process_opened').data).toMatchObject({ partyId: 'A', atTheirWish: true });
  });

  test('the bodies of 2022 on the grounds of 2022 alone', () => {
    expect(atStation().refused('open_process', { ...asked, applicantGround: 'coerced' }, by)).toBe(
      'protection_applicant_unfit',
    );
  });
});

test('court and police point to people’s mediation before they take the case (PM2; PML 18)', () => {
  const route = { route: 'peoples_mediation', partyIds: ['A', 'B'], papers: ['identity'] } as const;
  atTriage().must('refer_to_route', route);
  const one = atReview().must('refer_to_route', route, { by: 'filing_judge' });
  expect(one.lastOf('route_taken').data.route).toBe('peoples_mediation');
});

describe('the file of a people’s mediation (PM12; PML 27)', () => {
  const closed = () => agreed().must('record_performance', { full: true });

  test('is archived with all that it has to hold', () => {
    const lacking = { visited: true, holds: ['registration', 'record'] } as const;
    expect(closed().refused('archive_case', lacking)).toBe('mediation_file_incomplete');
    closed().must('archive_case', { visited: true });
  });

  test('the court, which keeps another file, is asked for none of it', () => {
    const one = confirmed().must('record_performance', { full: true });
    const archive = { visited: true } as const;
    expect(one.refused('archive_case', archive, { untold: true, by: 'court_clerk' })).toBe('applied');
  });

  test('of what the police mediated nothing of it is asked', () => {
    const one = consents(atStation('A'), 'police_mediation').must('end_mediation', {
      reason: 'self_settled',
      next: 'close',
    });
    one.must('decide_public_order', { outcome: 'not_punished' });
    expect(one.refused('archive_case', { visited: false }, { untold: true })).toBe('applied');
  });
});
