/** The table of rules: complete, cited, and within what the law allows. */
import { describe, expect, it, test } from 'vitest';
import type { STAGES } from '../../../domain/kernel/stage.ts';
import { groundName } from '../../../domain/law/grounds.ts';
import { POLICIES } from '../../../domain/law/policy.ts';
import { RULES, type Rule, type RuleId, isRuleId, ruleOf } from '../../../domain/law/rule.ts';

const underEachPolicy: Rule[] = POLICIES.flatMap((policy) =>
  RULES.flatMap(({ id }) => ruleOf(policy, id) ?? []),
);

describe('the table of rules', () => {
  it('names each rule once', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it('says for every rule what it is, where it stands and what starts it', () => {
    for (const rule of underEachPolicy) {
      const texts = [rule.zh, rule.en, rule.article, rule.startZh, rule.startEn, rule.source];
      expect(
        texts.every((text) => text.length > 1),
        rule.id,
      ).toBe(true);
    }
  });

  it('cites a numbered article for everything that is law', () => {
    const uncited = underEachPolicy.filter((rule) => !rule.serviceLevel && !/第\d+条/.test(rule.article));
    expect(uncited).toEqual([]);
  });

  it('has a length or lets the court set one that the platform can propose', () => {
    for (const { id, length, courtSet } of underEachPolicy) {
      expect(length ?? courtSet?.default, id).toBeGreaterThan(0);
      if (!courtSet) continue;
      const { min = 1, max = 3660, default: proposed } = courtSet;
      expect(proposed! >= min && proposed! <= max, id).toBe(true);
    }
  });

  it('never lets a fixed period be extended or stand still (CPLI 127)', () => {
    const fixed = underEachPolicy.filter((rule) => rule.fixed);
    expect(fixed.map(({ id }) => id)).toContain('JC4');
    for (const rule of fixed) expect([...rule.extensions, ...rule.exclusions]).toEqual([]);
  });

  it('lets nothing stop the seven days of filing review', () => {
    for (const policy of POLICIES)
      expect(ruleOf(policy, 'FL2')).toMatchObject({ extensions: [], exclusions: [] });
  });

  it('leaves days out only of periods that count forward in days or months', () => {
    for (const rule of underEachPolicy) {
      if (rule.exclusions.length > 0)
        expect(rule.unit === 'hour' || rule.before === true, rule.id).toBe(false);
      if (rule.unit === 'hour') expect(rule.extensions, rule.id).toEqual([]);
    }
  });

  it('names every ground once per rule and knows a short name for it in both languages', () => {
    for (const { id, extensions, exclusions } of underEachPolicy) {
      for (const grounds of [extensions, exclusions].map((list) => list.map(({ ground }) => ground))) {
        expect(new Set(grounds).size, id).toBe(grounds.length);
        for (const ground of grounds) {
          expect(groundName(ground, 'zh'), ground).toMatch(/[\u4e00-\u9fa5]/);
          expect(groundName(ground, 'en'), ground).toMatch(/[a-z]/);
        }
      }
    }
  });

  it('marks service levels by their name, and only those', () => {
    for (const { id, serviceLevel } of RULES) expect(serviceLevel === true, id).toBe(id.startsWith('SLA-'));
  });
});

describe('policies', () => {
  test.each([
    ['CM1', true, false],
    ['CM2.ordinary', true, false],
    ['CM2.summary', true, false],
    ['CM3.ordinary', false, true],
    ['CM3.summary', false, true],
    ['CM3.small_claims', false, true],
    ['SLA-JUDGE-GUIDE', false, true],
    ['FL2', true, true],
    ['T14.judgment', true, true],
  ] as const)('%s exists under 2023: %s, under 2025: %s', (id, in2023, in2025) => {
    expect(ruleOf('2023', id) !== undefined).toBe(in2023);
    expect(ruleOf('2025', id) !== undefined).toBe(in2025);
  });

  it('give the police case two extensions since 2026 and one before', () => {
    expect(ruleOf('2025', 'PA5')?.extensions[0]?.max).toBe(2);
    expect(ruleOf('2023', 'PA5')?.extensions[0]?.max).toBe(1);
    expect(ruleOf('2023', 'PA5')?.article).toContain('第99条');
    // Days of a hearing are left out since 2026 alone; no ground of the old text cites the new one.
    const leftOut = (policy: '2023' | '2025') => ruleOf(policy, 'PA5')?.exclusions.map((one) => one.ground);
    expect([leftOut('2023'), leftOut('2025')]).toEqual([['appraisal'], ['appraisal', 'hearing']]);
    expect(ruleOf('2023', 'PA5')?.exclusions[0]?.article).toContain('（2012） 第99条');
  });

  it('know nothing of unknown ids', () => {
    expect(ruleOf('2025', 'XX1')).toBeUndefined();
    expect(isRuleId('XX1')).toBe(false);
    expect(isRuleId('T14')).toBe(false);
    expect(isRuleId('toString')).toBe(false);
  });
});

/** Which rules give each stage its clock, by policy where it matters. */
const CLOCKS: Record<keyof typeof STAGES, readonly RuleId[]> = {
  intake: ['SLA-INTAKE', 'PA14'],
  police_mediation: ['PA3', 'PA4', 'PA5', 'PM4', 'RTA90', 'LM15', 'SLA-POLICE-D', 'SLA-TRAFFIC-APPLY'],
  awaiting_judge: ['SLA-JUDGE-ACCEPT', 'SLA-CONSENT'],
  judge_mediation: ['SLA-JUDGE-GUIDE', 'CM1'],
  agreement_in_force: ['PM10', 'SLA-AGREEMENT-VISIT'],
  judicial_confirmation: ['JC1', 'JC2', 'JC3', 'JC4', 'SLA-CONFIRM-TARGET', 'SLA-OBJECTION-REVIEW'],
  filing_preparation: ['SLA-FILING-PREP', 'FL11'],
  filing_review: ['FL2', 'FL4', 'T14.ruling'],
  mediation_after_registration: [
    'CM2.ordinary',
    'CM2.summary',
    'CM3.ordinary',
    'CM3.summary',
    'CM3.small_claims',
    'SLA-REGISTERED-HANDOVER',
  ],
  trial: ['T1', 'T2', 'T3', 'T6', 'T7', 'T8', 'T9', 'T13', 'FL9', 'FL9.relief'],
  appeal: [
    'T14.judgment',
    'T16.forward',
    'T16.answer',
    'T16.file',
    'T16.register',
    'T16.judgment',
    'T16.ruling',
  ],
  in_force: ['SLA-IN-FORCE', 'E1'],
  urging: ['SLA-URGING'],
  execution: ['E2', 'E4', 'E9', 'E10', 'SX.decide', 'SX.remove'],
  closed_for_now: ['E16.review'],
  archived: ['SLA-ARCHIVE'],
};

describe('every stage of a dispute', () => {
  test.each(Object.entries(CLOCKS))('%s has a clock under each policy', (_stage, ids) => {
    for (const policy of POLICIES) expect(ids.some((id) => ruleOf(policy, id))).toBe(true);
  });
});
