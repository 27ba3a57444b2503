/**
 * What each rule of time does in the product (期限规则的用处): whose clock it is, what starts it in a case, where its passing leads, or why
 * no case arms it. `GET /api/rules` shows it. Rules that the calculator alone computes have their reason in `law/calculator-only.ts`.
 */
import { CLOCK_GROUP } from '../access/policy/clock-owners.ts';
import { type OwnedThing, type Ownership, ownershipOf } from '../access/policy/ownership.ts';
import { type Step, stepsOf } from '../kernel/leads-to.ts';
import { CALCULATOR_ONLY } from '../law/calculator-only.ts';
import type { RuleId } from '../law/rule.ts';
import { type Vocabulary, type Words, words } from '../words.ts';
import { EXPIRY_LEADS_TO } from './expiry.ts';
import { RULE_STARTS } from './rule-starts.ts';

export const RULE_USE = {
  clock: words('案件中起算，逾期有提醒', 'runs in cases, and passing it is told'),
  measure: words('案件中用来衡量，不单独起算', 'measures in cases, and does not run as a clock'),
  calculator: words('只供计算', 'computed by the calculator only'),
} as const satisfies Vocabulary;

/** Rules that the chapters name and no case arms, each with its reason. */
export const MEASURED: Readonly<Partial<Record<RuleId, Words>>> = {
  JC3: words('异议提出时，据此判断是否逾期', 'says of an objection whether it is late'),
  JC4: words('异议提出时，据此判断是否逾期', 'says of an objection whether it is late'),
  FL11: words('起诉时，据此提示诉讼时效', 'warns of limitation when a complaint is handed in'),
  LM27: words(
    '指引劳动仲裁或者起诉时，据此提示仲裁时效',
    'warns of limitation when arbitration is pointed to, or at a suit',
  ),
  'LM27.wages': words(
    '指引劳动仲裁或者起诉时，据此提示仲裁时效',
    'warns of limitation when arbitration is pointed to, or at a suit',
  ),
  RL18: words(
    '指引农村土地承包仲裁时，据此提示仲裁时效',
    'warns of limitation when arbitration is pointed to',
  ),
  T12: words('延长审限时，据此判断申请是否逾期', 'says of a longer limit whether it was asked for late'),
  'T12.decide': words(
    '延长审限时，据此判断决定是否逾期',
    'says of a longer limit whether it was decided late',
  ),
  T17: words('顺延期限时，据此判断申请是否逾期', 'says whether a missed period was asked for in time'),
  'E5.change': words(
    '补充报告财产时，据此判断是否逾期',
    'says of a change of property whether it was reported late',
  ),
  RTA86: words('申请调解时，据此判断是否逾期', 'says of an application whether it is late'),
  RTA88: words('通知调解时，据此判断是否提前足够时间', 'says of a notice whether it was given early enough'),
  'SV.public_notice': words('据此计算公告送达之日', 'gives the day on which a public notice serves'),
  'SLA-CLOSED-REVIEW': words(
    '2026年12月前终结本次执行的案件仍有记载，此后由财产复查期限代替',
    'on record in cases closed for now before 2026-12; the search for property has its own clock since',
  ),
};

export interface RuleUse {
  readonly kind: keyof typeof RULE_USE;
  /** Why no case arms it. */
  readonly reason?: Words;
  /** In whose hands its clock is. */
  readonly owner: Ownership;
  /** Events that start it, as deadlines have them on record. */
  readonly starts: readonly string[];
  /** Where a case stands once it has run out; empty where that moves no case. */
  readonly leads: readonly Step[];
}

const ownerOf = (rule: RuleId): Ownership => ownershipOf(`clock.${CLOCK_GROUP[rule]}` satisfies OwnedThing);

export function useOfRule(rule: RuleId): RuleUse {
  const told = {
    owner: ownerOf(rule),
    starts: RULE_STARTS[rule] ?? [],
    leads: stepsOf(EXPIRY_LEADS_TO[rule] ?? {}),
  };
  const computed = CALCULATOR_ONLY[rule];
  if (computed !== undefined) return { kind: 'calculator', reason: computed, ...told };
  const measured = MEASURED[rule];
  return measured === undefined ? { kind: 'clock', ...told } : { kind: 'measure', reason: measured, ...told };
}
