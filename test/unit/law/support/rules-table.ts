/** The lines of docs/rules.md: one a rule, or one a profile where they differ. */
import { POLICIES } from '../../../../domain/law/policy.ts';
import { REST_DAYS } from '../../../../domain/law/rest-days.ts';
import {
  type DurationUnit,
  type Rule,
  type RuleExclusion,
  type RuleExtension,
  ruleOf,
} from '../../../../domain/law/rule.ts';
import { WORKED_DATES } from '../worked-dates/by-file.ts';

const UNIT: Record<DurationUnit, string> = {
  calendar_day: 'C',
  working_day: 'W',
  hour: 'h',
  month: 'mo',
  year: 'y',
};

function length(rule: Rule): string {
  const { min, max, default: proposed } = rule.courtSet ?? {};
  const limits = [min && `≥ ${min}`, max && `≤ ${max}`, proposed && `proposed ${proposed}`].filter(Boolean);
  const set = rule.courtSet
    ? `set (${limits.join(', ')}) ${UNIT[rule.unit]}`
    : `${rule.length} ${UNIT[rule.unit]}`;
  const marks = [rule.before && 'before', rule.fixed && 'fixed'].filter(Boolean);
  return [set, ...marks].join(', ');
}

function longer(extension: RuleExtension, rule: Rule): string {
  const { least, length: most } = extension;
  const range = least === undefined ? most : `${least}–${most}`;
  const much = most ? `+${range} ${UNIT[extension.unit ?? rule.unit]}` : 'open';
  const often = extension.max ? ` × ${extension.max}` : '';
  return `\`${extension.ground}\` ${much}${often}`;
}

const leftOut = ({ ground, former, endsMonthsAfter }: RuleExclusion): string =>
  `\`${ground}\`${former ? ' (former)' : ''}${endsMonthsAfter ? ` (ends ${endsMonthsAfter} mo after)` : ''}`;

function row(rule: Rule, policies: readonly string[]): string {
  const file = Object.entries(WORKED_DATES).find(([, dates]) =>
    dates.some((one) => one.rule === rule.id),
  )?.[0];
  const cells = [
    rule.id,
    `${rule.zh}<br>${rule.en}`,
    rule.article,
    length(rule),
    `${rule.restDays}: ${REST_DAYS[rule.restDays].moves}`,
    `${rule.startZh}<br>${rule.startEn} (\`${rule.effectBy}\`)`,
    rule.extensions.map((extension) => longer(extension, rule)).join('; '),
    rule.exclusions.map(leftOut).join(', '),
    policies.join(', '),
    file ?? 'none',
    rule.source,
  ];
  return `| ${cells.join(' | ')} |`;
}

export function rowsOf(rule: Rule): string[] {
  if (!rule.variants) return [row(rule, rule.policies)];
  return POLICIES.flatMap((policy) => {
    const variant = ruleOf(policy, rule.id);
    return variant ? [row(variant, [policy])] : [];
  });
}
