/** docs/tasks.md against the table of task kinds. */
import { expect, it } from 'vitest';
import { ROLES, type Role } from '../../../domain/access/roles.ts';
import { STAGES } from '../../../domain/kernel/stage.ts';
import { ruleOf } from '../../../domain/law/rule.ts';
import { TASK_POLICY } from '../../../domain/access/policy/tasks.ts';
import { TASK_KIND_ROWS, type TaskKindRow } from '../../../domain/chapters/tasks/kinds.ts';
import { TASK_KINDS } from '../../../domain/chapters/tasks/codes.ts';

const INTRODUCTION = `# Delegated tasks (协助事项)

What the court may ask a station for, from \`domain/chapters/tasks/kinds.ts\`; who asks and who performs, in which stages, from \`domain/access/policy/tasks.ts\`. The station assists: legal effect comes from the court's confirmation, coercion is the execution officer's alone.

This table is written by \`test/unit/tasks/tasks-document.test.ts\` and compared with the code in every test run; after a change of a
kind, \`npx vitest run test/unit/tasks/tasks-document.test.ts --update\` writes it again. The law of service is in [service.md](service.md), the clocks in [rules.md](rules.md).

- **Due**: working days from the issue; the court may set another length within the bounds. One working day before it the performer is reminded; at it the chief is told, two working days later the county's supervisors, twenty later the task ends without result.
- **Proof**: what a result must carry before it can be sent.

`;

const roles = (list: readonly Role[]): string => list.map((role) => ROLES[role].zh).join('、');

function due({ rule }: TaskKindRow): string {
  const found = ruleOf('2025', rule);
  return `${found?.length} W (1–${found?.courtSet?.max}) \`${rule}\``;
}

function proof({ proof: { attempt, evidence, forOutcomes } }: TaskKindRow): string {
  const first = attempt ? 'an attempt' : '';
  return evidence === 0
    ? first
    : `${first}; ${evidence} piece of evidence for \`${forOutcomes.join('`, `')}\``;
}

it('docs/tasks.md says what the code does', async () => {
  const lines = TASK_KINDS.map((kind) => {
    const row = TASK_KIND_ROWS[kind];
    const { issuers, performers, stages: askedAt } = TASK_POLICY[kind];
    const stages = askedAt.map((stage) => STAGES[stage].zh).join('、');
    const cells = [
      `\`${kind}\`<br>${row.zh}<br>${row.en}`,
      roles(issuers),
      roles(performers),
      stages,
      due(row),
      proof(row),
      `${row.effectZh}<br>${row.effectEn}`,
      `${row.courtZh}<br>${row.courtEn}`,
      row.articles,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head = [
    'Kind',
    'Asked by',
    'Done by',
    'Stages',
    'Due',
    'Proof',
    'Effect in law',
    'The court then',
    'Articles',
  ];
  const table = [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines];
  await expect(`${INTRODUCTION}${table.join('\n')}\n`).toMatchFileSnapshot('../../../docs/tasks.md');
});
