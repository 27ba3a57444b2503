/**
 * Rules of time that no case arms: only the calculator (期限计算器) computes them. Each says why. A rule is named by a chapter, or
 * stands here, never both: `test/unit/law/rule-use.test.ts` counts.
 */
import type { Words } from '../words.ts';

const reason = (zh: string, en: string): Words => ({ zh, en });

const ELSEWHERE_BEGUN = reason(
  '起算之日（事故或者诊断之日）由用人单位、劳动者和社会保险行政部门掌握，平台只作告知',
  'it counts from the accident or the diagnosis, which employer, worker and social insurance office know; the platform only tells of it',
);
const WITH_ANOTHER = reason(
  '与另一期限同日起算、同日届满或者从其末日倒算',
  'it runs with another period, or is counted back from its end',
);
const WITH_REGISTRATION = reason(
  '登记立案转入审判时，案卷同时到审判庭；先行调解的，移送由该阶段的期限提醒',
  'registered for trial the file is with the trial division the same moment; where mediation comes first, its own clock sees to the handing over',
);
const STAGE_HAS_ONE = reason('该阶段已有期限提醒', 'the stage has a clock already');

const of = (why: Words, ...rules: readonly string[]): Readonly<Record<string, Words>> =>
  Object.fromEntries(rules.map((rule) => [rule, why]));

export const CALCULATOR_ONLY: Readonly<Record<string, Words>> = {
  ...of(WITH_REGISTRATION, 'FL8'),
  ...of(ELSEWHERE_BEGUN, 'WI17.employer', 'WI17.worker'),
  ...of(WITH_ANOTHER, 'T3'),
  ...of(STAGE_HAS_ONE, 'SLA-CONSENT', 'SLA-AGREEMENT-SIGNING'),
};
