/** docs/oversight.md is what the policy says. `npx vitest -u` writes it again. */
import { expect, it } from 'vitest';
import { CAPACITY_PLACES, type Place } from '../../../domain/access/policy/assignment.ts';
import { OVERSIGHT } from '../../../domain/access/policy/oversight.ts';
import { REFERRED_TO } from '../../../domain/access/policy/visibility.ts';
import { CAPACITIES, ROLES, type Role } from '../../../domain/access/roles.ts';
import { CAPACITY } from '../../../domain/chapters/people/words.ts';
import { STAGES, type Stage } from '../../../domain/kernel/stage.ts';

const INTRODUCTION = `# Who sees to what

One row a stage, from \`domain/access/policy/oversight.ts\`: the seat that has the case, who works on it there, the heads who are
told when a deadline of the stage passes and see to it from then on (督办), and who supervises. A rule for which the law or the paper
names others has its own list in its chapter's \`expiry.ts\` (JC2 the president, FL4 the filing judge, T7 to T9 also the president, E1 the
execution judge and clerk). A passed deadline goes to the seat whose roles were told, whatever the stage: a side process is the court's at every stage, the thirty days for confirmation are the station's, the clocks of
the appeal itself are the court of appeal's. No duty names a role that its unit does not have: the type of a duty refuses it, and
\`test/unit/access/overdue.test.ts\` walks all stages, rules and both profiles.

`;

const SEES = `
## Who owes can see

A duty is of use to those only who can read the case. Whoever owes something of it does, whatever its stage shows them, finds it in the
list and on the worklist, and is told (消息 \`duty_owed\`) of what came from outside their unit. Beside the table of stages a case is open
(\`domain/machine/open-to.ts\`) to

- each role in each unit that owes something of it; where several could, those whom the stage shows the case are asked first, and the
  others only where it shows it to none. Those asked for a task see the task, and no more of its case;
- once a side process (附属程序) or a confirmation was asked of the court, at any stage and ever after: REFERRED of its
  court. Opening such a process is the referral of that part. The court decides and closes it, also after the rest is concluded; until then the case is
  not archived, and the refusal names the process and who closes it.

Held by \`test/unit/case/support/invariants.ts\` after every input of every walk, by \`test/unit/case/dead-ends.test.ts\` over all stages, processes and
endings, and by \`test/integration/db/owers-see.test.ts\` for the lists in SQL.

## Supervisors ask

A supervisor urges (催办, \`urge\`) those in charge of a case in their scope, or asks them to explain (督办, \`ask_explanation\`): the police line at the
station, the courts' at the court, named by capacity or else the heads. The explanation (\`give_explanation\`) is a duty of whoever is in charge then,
with the platform's own clock SLA-EXPLANATION; the heads may give it for them, and see to it when it is late. It names a ground, which the
supervisor reads; the text beside it is read by those who take part. What passes in the police line is behind the wall for those who try the case. In
many cases at once: \`POST /api/interventions\`, with a preview by the what-if functions and an outcome for each case.

## Who may be named

Whoever is named in a decision exists, is enabled, and fits the capacity: one of these roles, in that unit. A refusal (400) points at the
field and says who could be. One who leaves, moves or loses the role lets go of every open case (\`person_released\`), and its unit is told.

`;

const PLACE: Readonly<Record<Place, string>> = {
  station: '本案派出所 the case’s station',
  court: '受案法院 the case’s court',
  appeal_court: '上诉法院 the court of appeal',
  county: '本县派出所、司法所 stations and justice offices of the county',
};

function capacities(): string {
  const rows = CAPACITIES.flatMap((capacity) =>
    CAPACITY_PLACES[capacity].map(
      ({ at, roles: held }) => `| ${CAPACITY[capacity].zh} \`${capacity}\` | ${PLACE[at]} | ${roles(held)} |`,
    ),
  );
  return ['| Capacity | Unit | Roles |', '| --- | --- | --- |', ...rows].join('\n');
}

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
  const sees = SEES.replace('REFERRED', roles(REFERRED_TO));
  await expect(`${INTRODUCTION}${table.join('\n')}\n${sees}${capacities()}\n`).toMatchFileSnapshot(
    '../../../docs/oversight.md',
  );
});
