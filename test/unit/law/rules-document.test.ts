/** docs/rules.md against the table of rules. */
import { expect, it } from 'vitest';
import { CALCULATOR_ONLY } from '../../../domain/law/calculator-only.ts';
import { REST_DAYS } from '../../../domain/law/rest-days.ts';
import { RULES } from '../../../domain/law/rule.ts';
import { rowsOf } from './support/rules-table.ts';

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

function restDays(): string[] {
  const rows = Object.entries(REST_DAYS).map(
    ([code, { moves, article, zh, en }]) => `| ${code} | ${moves} | ${article} | ${zh}<br>${en} |`,
  );
  return ['## Rest days', '', '| Rest day | Moves | Article | Reason |', '|---|---|---|---|', ...rows];
}

function calculatorOnly(): string[] {
  const used = RULES.length - Object.keys(CALCULATOR_ONLY).length;
  const byReason = Map.groupBy(Object.entries(CALCULATOR_ONLY), ([, why]) => why);
  const rows = [...byReason].map(
    ([{ zh, en }, rules]) => `| ${rules.map(([id]) => `\`${id}\``).join(' ')} | ${zh}<br>${en} |`,
  );
  const head = `Cases use ${used} of the ${RULES.length} rules; the others are computed by the calculator only:`;
  return ['## Calculator only', '', head, '', '| Rules | Reason |', '|---|---|', ...rows];
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
  const document = [...lines, '', ...restDays(), '', ...calculatorOnly()].join('\n');
  await expect(`${INTRODUCTION}${document}\n`).toMatchFileSnapshot('../../../docs/rules.md');
});
