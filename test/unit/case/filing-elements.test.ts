/** What a complaint states and what comes with it: told once, asked for at once, there before registration (CPL 124; REG 4, 6, 7). */
import { describe, expect, test } from 'vitest';
import { COMPLAINT_ELEMENT } from '../../../domain/chapters/filing/words.ts';
import { evolve } from '../../../domain/machine/evolve.ts';
import { lackingElements } from '../../../domain/chapters/filing/elements.ts';
import type { ComplaintElement } from '../../../domain/kernel/codes.ts';
import { codesOf } from '../../../domain/words.ts';
import { represented } from './support/agents.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { inPreparation, numberOf } from './support/journeys.ts';

const ALL = codesOf(COMPLAINT_ELEMENT);
const without = (...left: readonly ComplaintElement[]) => ({
  materials: ['complaint'],
  stated: ALL.filter((one) => !left.includes(one)),
});
const missingOf = (one: CaseUnderTest) => one.inputs.at(-1)?.refusal?.params;
const insisting = (...left: readonly ComplaintElement[]) =>
  inPreparation().must('submit_complaint', { ...without(...left), insists: true });
/** What was told orally has no copies (CPL 123). */
const WRITTEN = { party: 'A', channel: 'written' } as const;
const register = (one: CaseUnderTest, stated?: readonly ComplaintElement[]) =>
  one.refused('register_case', {
    courtCaseNumber: numberOf(one, '民初'),
    procedure: 'summary',
    next: 'trial',
    ...(stated === undefined ? {} : { stated }),
  });

describe('told to who sues', () => {
  test.each(ALL.filter((one) => one !== 'representative' && one !== 'authority'))('%s', (left) => {
    const one = inPreparation();
    expect(one.refused('submit_complaint', without(left), WRITTEN)).toBe('complaint_elements_missing');
    expect(missingOf(one)).toEqual({ missing: left });
  });

  test('all of it at once; nothing said is nothing stated', () => {
    const one = inPreparation();
    expect(one.refused('submit_complaint', { materials: ['complaint'] }, { untold: true })).toBe(
      'complaint_elements_missing',
    );
    expect(one.refused('submit_complaint', without('claims', 'copies'), WRITTEN)).toBe(
      'complaint_elements_missing',
    );
    expect(missingOf(one)).toEqual({ missing: 'claims,copies' });
  });

  test('a representative is asked of an organisation, an authority of who sues through an agent', () => {
    const one = represented(inPreparation(), 'A');
    const bare = without('representative', 'authority');
    expect(one.refused('submit_complaint', bare, { party: 'A', agentNo: 1 })).toBe(
      'complaint_elements_missing',
    );
    expect(missingOf(one)).toEqual({ missing: 'authority' });
    const { state } = one;
    const company = {
      ...state,
      parties: state.parties.map((party) => ({ ...party, kind: 'organisation' as const })),
    };
    expect(lackingElements(company, bare.stated, { partyId: 'A', channel: 'written' })).toEqual([
      'representative',
    ]);
    expect(one.refused('submit_complaint', bare)).toBe('applied');
  });

  test.each([
    ['written', 'complaint_elements_missing'],
    ['oral_record', 'applied'],
    ['court_platform', 'applied'],
  ] as const)('copies of what came by %s: %s (CPL 123; OLR 9)', (channel, code) => {
    const how = { party: 'A', channel } as const;
    expect(inPreparation().refused('submit_complaint', without('copies'), how)).toBe(code);
    const one = inPreparation().must(
      'submit_complaint',
      { ...without('claims', 'copies'), insists: true },
      how,
    );
    expect(one.state.filing.lacking).toEqual(code === 'applied' ? ['claims'] : ['claims', 'copies']);
    expect(one.refused('request_correction', { items: [{ code: 'claims' }], days: 7 })).toBe(
      code === 'applied' ? 'applied' : 'correction_incomplete',
    );
  });

  test('a case opened before it was asked lacks nothing', () => {
    const { state } = inPreparation();
    expect(lackingElements({ ...state, edition: 1 }, undefined, undefined)).toEqual([]);
    expect(lackingElements({ ...state, edition: 1 }, ['claims'], undefined)).toContain('facts');
  });
});

describe('who insists', () => {
  test('is received with what lacks on record, and asked for all of it before registration', () => {
    const one = insisting('claims', 'evidence');
    expect(one.lastOf('complaint_submitted').data).toMatchObject({ lacking: ['claims', 'evidence'] });
    expect(register(one)).toBe('complaint_elements_missing');
    expect(one.refused('request_correction', { items: [{ code: 'claims' }], days: 7 })).toBe(
      'correction_incomplete',
    );
    expect(missingOf(one)).toEqual({ missing: 'evidence' });
    one.must('request_correction', {
      items: [{ code: 'claims' }, { code: 'evidence' }],
      days: 7,
      onTheSpot: true,
    });
    one.must('submit_correction', { stated: ['claims'] }, { party: 'A' });
    expect(one.state.filing.lacking).toEqual(['evidence']);
    expect(register(one)).toBe('complaint_elements_missing');
  });

  test('who corrects all of it is registered', () => {
    const one = insisting('claims');
    one.must('request_correction', { items: [{ code: 'claims' }], days: 7, onTheSpot: true });
    one.must('submit_correction', { stated: ['claims'] }, { party: 'A' });
    expect(one.state.filing.lacking).toBeUndefined();
    expect(register(one)).toBe('applied');
  });

  test.each([[[]], [['claims']], [undefined]] as const)(
    'who brought %j of what was asked for is judged: registered, or refused by a ruling (REG 7)',
    (stated) => {
      const corrected = () =>
        insisting('claims', 'evidence')
          .must('request_correction', {
            items: [{ code: 'claims' }, { code: 'evidence' }],
            days: 7,
            onTheSpot: true,
          })
          .must('submit_correction', stated === undefined ? {} : { stated }, { party: 'A' });
      const one = corrected();
      expect(register(one)).toBe('complaint_elements_missing');
      expect(register(one, ['evidence'])).toBe(
        stated?.length === 1 ? 'applied' : 'complaint_elements_missing',
      );
      const found = corrected();
      expect(register(found, ['claims', 'evidence'])).toBe('applied');
      expect(found.state.filing.lacking).toBeUndefined();
      expect(corrected().refused('refuse_registration', { ground: 'conditions_not_met' })).toBe('applied');
    },
  );

  test('a complaint handed in anew says anew what it states', () => {
    const one = insisting('claims');
    one.must('request_correction', { items: [{ code: 'claims' }], days: 7, onTheSpot: true });
    one.must('submit_correction', {}, { party: 'A' });
    expect(one.state.filing.lacking).toEqual(['claims']);
    const event = one.lastOf('complaint_submitted');
    const { lacking: _lacking, ...whole } = event.data;
    expect(evolve(one.state, { ...event, data: whole }).filing.lacking).toBeUndefined();
  });
});
