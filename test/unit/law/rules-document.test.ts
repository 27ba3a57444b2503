/** docs/rules.md against the table of rules. */
import { expect, it } from 'vitest';
import { REST_DAYS } from '../../../domain/law/rest-days.ts';
import { POLICIES } from '../../../domain/law/policy.ts';
import {
  RULES,
  type DurationUnit,
  type Rule,
  type RuleExclusion,
  type RuleExtension,
  ruleOf,
} from '../../../domain/law/rule.ts';
import { WORKED_DATES } from './worked-dates/by-file.ts';

const UNIT: Record<DurationUnit, string> = {
  calendar_day: 'C',
  working_day: 'W',
  hour: 'h',
  month: 'mo',
  year: 'y',
};

const INTRODUCTION = `# Rules of time

Every period that the platform computes, from \`domain/law/rule.ts\`. How the days are counted is in [dates.md](dates.md),
what else the law demands, and how sure each point is, in [law.md](law.md).

This table is written by \`test/unit/law/rules-document.test.ts\` and compared with the code in every test run; after a change of a
rule, \`npx vitest run test/unit/law/rules-document.test.ts --update\` writes it again.

- **Length**: C calendar days, W working days, h hours, mo months, y years. "set" is a length that a court sets, with the law's limits and the platform's proposal.
  "before" counts back from the start. "fixed" is a 法定不变期间.
- **Rest day**: whether a last day that is a rest day moves, and by which text; the reasons are in the table at the end.
- **Longer**: ground (who), how much at most, how often at most. "open": the one who grants it says how long.
- **Left out**: grounds on which days do not count. "former": only where a case has them on record. "ends 6 mo after": an obstacle in the last
  months lets the period end so many months after it (CC 194).
- **Policy**: 2023 the flow of the 2023 paper, 2025 register first. A rule that differs has one line for each.
- **Counts from**: \`happened\` the day of the event itself, \`received\` the day on which it reached the platform or the court.
- **Worked dates**: file in \`test/unit/law/worked-dates/\`.

`;

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

function rowsOf(rule: Rule): string[] {
  if (!rule.variants) return [row(rule, rule.policies)];
  return POLICIES.flatMap((policy) => {
    const variant = ruleOf(policy, rule.id);
    return variant ? [row(variant, [policy])] : [];
  });
}

function restDays(): string[] {
  const rows = Object.entries(REST_DAYS).map(
    ([code, { moves, article, zh, en }]) => `| ${code} | ${moves} | ${article} | ${zh}<br>${en} |`,
  );
  return ['## Rest days', '', '| Rest day | Moves | Article | Reason |', '|---|---|---|---|', ...rows];
}

it('docs/rules.md says what the code does', async () => {
  const head = [
    'Rule',
    'Period',
    'Article',
    'Length',
    'Rest day',
    'Starts',
    'Longer',
    'Left out',
    'Policy',
    'Worked dates',
    'Text',
  ];
  const lines = [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...RULES.flatMap(rowsOf)];
  const document = [...lines, '', ...restDays()].join('\n');
  await expect(`${INTRODUCTION}${document}\n`).toMatchFileSnapshot('../../../docs/rules.md');
});
