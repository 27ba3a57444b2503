/** After a report of breach: the road to the court, and the thirty days in which both may still apply together (CPL 205; PML 32, 33). */
import { describe, expect, test } from 'vitest';
import { atStation, consents, pays, SIGNED } from './support/journeys.ts';

describe('a broken agreement may still be confirmed within its thirty days (CPL 205; PML 32, 33)', () => {
  const broken = () =>
    consents(atStation('B'), 'police_mediation')
      .must('reach_agreement', { ...SIGNED, items: [pays('2026-01-09')] })
      .on('2026-01-12')
      .must('report_breach', {}, { party: 'A' });

  test('both apply together after the report', () => {
    const one = broken();
    expect(one.due('PM10')).toEqual({ dueDate: '2026-02-04', status: 'armed' });
    one.must('apply_confirmation', { applicantIds: ['A', 'B'], organisationProof: true });
    expect(one.stage).toBe('judicial_confirmation');
    expect(one.due('PM10').status).toBe('met');
  });

  test('one alone may not', () => {
    expect(broken().refused('apply_confirmation', { applicantIds: ['A'], organisationProof: true })).toBe(
      'joint_application_required',
    );
  });
});
