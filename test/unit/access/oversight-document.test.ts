/** docs/oversight.md is what the policy says. `npx vitest -u` writes it again. */
import { expect, it } from 'vitest';
import { OVERSIGHT } from '../../../domain/access/policy/oversight.ts';
import { ROLES, type Role } from '../../../domain/access/roles.ts';
import { STAGES, type Stage } from '../../../domain/kernel/stage.ts';

const INTRODUCTION = `# Who sees to what

One row a stage, from \`domain/access/policy/oversight.ts\`: the seat that has the case, who works on it there, the heads who are
told when a deadline of the stage passes and see to it from then on (督办), and who supervises. A rule for which the law or the paper
names others has its own list in its chapter's \`expiry.ts\` (JC2 the president, FL4 the filing judge, T7 to T9 also the president, E1 the
execution judge and clerk). A passed deadline goes to the seat whose roles were told, whatever the stage: a side process is the court's at every stage, the thirty days for confirmation are the station's, the clocks of
the appeal itself are the court of appeal's. No duty names a role that its unit does not have: the type of a duty refuses it, and
\`test/unit/access/overdue.test.ts\` walks all stages, rules and both profiles.

`;

const SEATS = {
  station: '派出所 station',
  court: '法院 court',
  appeal_court: '上诉法院 court of appeal',
} as const;

const roles = (held: readonly Role[]): string =>
  held.map((role) => `${ROLES[role].zh} \`${role}\``).join('、');

const stageName = (stage: string): string =>
  stage === 'appeal_transferred'
    ? `${STAGES.appeal.zh}（案卷已移送） \`appeal\`, file transferred`
    : `${STAGES[stage as Stage].zh} \`${stage}\``;

it('docs/oversight.md says what the policy says', async () => {
  const lines = Object.entries(OVERSIGHT).map(([stage, row]) => {
    const cells = [
      stageName(stage),
      SEATS[row.seat],
      roles(row.duty),
      roles(row.heads),
      roles(row.supervisors),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head = ['Stage', 'Seat', 'Works on it', 'Sees to what is overdue', 'Supervises'];
  const table = [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines];
  await expect(`${INTRODUCTION}${table.join('\n')}\n`).toMatchFileSnapshot('../../../docs/oversight.md');
});
