/** docs/stages.md, the stages as a diagram and a table, is written from the rules and compared with them. */
import { expect, it } from 'vitest';
import { ALL_STAGES, OPEN_STAGES, STAGES, type Stage } from '../../../domain/kernel/stage.ts';
import { type Trigger, triggers } from './support/stage-steps.ts';

const INTRODUCTION = `# Stages (阶段)

The ${ALL_STAGES.length} stages of a dispute and every step from one to another: the decision or the passed deadline that takes it, and its article.
What each stage is in law is in [law.md](law.md#141-states), the periods are in [rules.md](rules.md).

Both are written by \`test/unit/case/stages-document.test.ts\` from what each decision (\`leadsTo\` in \`domain/chapters/*/decisions.ts\` and its
neighbours) and each passed deadline (\`domain/chapters/*/expiry.ts\`) declares, and compared with it in every test run; after a change,
\`npx vitest run test/unit/case/stages-document.test.ts --update\` writes them again. That the declarations are true, each step from
its stage and no other, is held by walks at random (\`test/unit/case/random-walks.test.ts\`).

- A step is where the case stands **at once** after the act: a service, a period or an appeal that follows takes its own.
- **期限届满**: a deadline has run out. It decides no right; it moves the case to who owes something next.
- **†**: an act that is taken at any stage for a reason of its own and moves the case only as a side effect. It is in the table only.
- **No article**: the rule book names none for the step. What the confirmation of a task does is in [tasks.md](tasks.md).

`;

const zhOf = (stages: readonly Stage[]): string => stages.map((stage) => STAGES[stage].zh).join('、');
const froms = ({ steps }: Trigger, to: Stage): Stage[] =>
  ALL_STAGES.filter((from) => steps.some((one) => one.from === from && one.to === to));

function label(drawn: readonly Trigger[]): string {
  const decided = drawn.filter(({ kind }) => kind === 'decision').map(({ zh }) => zh);
  return [...decided, ...(decided.length < drawn.length ? ['期限届满'] : [])].join('、');
}

/** One edge for all that leads from one stage to another; the archive, reached from everywhere, is a note. */
function edges(all: readonly Trigger[]): string[] {
  return OPEN_STAGES.flatMap((from) =>
    OPEN_STAGES.flatMap((to) => {
      const drawn = all.filter((one) => !one.aside && froms(one, to).includes(from));
      return drawn.length === 0 ? [] : [`  ${from} --> ${to} : ${label(drawn)}`];
    }),
  );
}

function archiveNote(all: readonly Trigger[]): string[] {
  return all
    .filter((one) => froms(one, 'archived').length > 0)
    .map((one) => {
      const never = OPEN_STAGES.filter((stage) => !froms(one, 'archived').includes(stage));
      const where = never.length === 0 ? '各阶段' : `除${zhOf(never)}外的各阶段`;
      return `  note right of archived : ${one.zh}：${where}，结案后进入`;
    });
}

function diagram(all: readonly Trigger[]): string {
  const states = ALL_STAGES.map((stage) => `  state "${STAGES[stage].zh}" as ${stage}`);
  const ends = ['  [*] --> intake', '  archived --> [*]'];
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states,
    ...ends,
    ...edges(all),
    ...archiveNote(all),
    '```',
  ].join('\n');
}

function row(one: Trigger, to: Stage): string {
  const what = one.kind === 'expiry' ? `期限届满：${one.zh}` : one.zh;
  const marks = [one.aside && '†', one.policy && `(policy ${one.policy})`].filter(Boolean).join(' ');
  const from = froms(one, to).map((stage) => `${STAGES[stage].zh} \`${stage}\``);
  const trigger = `\`${one.code}\` ${marks}`.trimEnd();
  const cells = [
    from.join('<br>'),
    `${STAGES[to].zh} \`${to}\``,
    `${trigger}<br>${what}<br>${one.en}`,
    one.article ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** In the order of the stages from which, then to which. */
function table(all: readonly Trigger[]): string {
  const rows = ALL_STAGES.flatMap((from) =>
    ALL_STAGES.flatMap((to) => all.filter((one) => froms(one, to)[0] === from).map((one) => row(one, to))),
  );
  return ['| From | To | Trigger | Article |', '|---|---|---|---|', ...rows].join('\n');
}

it('docs/stages.md says what the code does', async () => {
  const all = triggers();
  const names = ALL_STAGES.map((stage) => `\`${stage}\` ${STAGES[stage].zh} ${STAGES[stage].en}`);
  const parts = [diagram(all), `In order: ${names.join(' · ')}.`, `## Every step\n\n${table(all)}`];
  await expect(`${INTRODUCTION}${parts.join('\n\n')}\n`).toMatchFileSnapshot('../../../docs/stages.md');
});
