/** docs/ownership.md is what the policy says. `npx vitest run test/unit/access/ownership-document.test.ts --update` writes it again. */
import { expect, it } from 'vitest';
import { CLOCK_GROUP } from '../../../domain/access/policy/clock-owners.ts';
import {
  OWNED_THINGS,
  type OwnedThing,
  type OwnerSeat,
  ownershipOf,
  PARTY_PHASE,
} from '../../../domain/access/policy/ownership.ts';
import { ROLES } from '../../../domain/access/roles.ts';
import { OWNED_DECISIONS, type OwnedDecision } from '../../../domain/chapters/requests/words.ts';
import { ownersOf } from '../../../domain/kernel/owners.ts';

const INTRODUCTION = `# Who owns what

Each clock, recorded date, party and person of a case has an owner: the seat and the roles that decide on it. One row a thing, from
\`domain/access/policy/ownership.ts\`; to which group a rule of time belongs is in \`domain/access/policy/clock-owners.ts\`. Who may take a decision at
all is in \`domain/access/policy/decisions.ts\`; the roles shown are those of both. One who may take such a decision, but not on this, is refused
with \`not_the_owner\`, which names the thing, the seat, the roles and the article, and may ask that owner with \`ask_owner\`: it becomes a duty of
the first owner listed until the wanted decision is taken or \`answer_request\` declines it. What the law says is in
[law](law.md#144-who-owns-what-职权归属); \`test/unit/access/ownership.walk.test.ts\` holds the table against one written from the articles, by every
role at every stage.

`;

const SEATS: Readonly<Record<OwnerSeat, string>> = {
  station: '派出所 station',
  court: '法院 court',
  appeal_court: '上诉法院 court of appeal',
  bureau: '公安分局 bureau',
};

const DECISIONS_ON: Readonly<Record<string, readonly OwnedDecision[]>> = {
  party: ['add_party', 'identify_party', 'correct_party', 'record_party_change'],
  clock: ['extend_deadline', 'exclude_period', 'stop_clock', 'restart_clock'],
  fact: ['correct'],
  assign: ['assign_person'],
  recuse: ['recuse_person'],
  mediator: ['appoint_mediator'],
  agreement: ['reach_agreement'],
};

function whoDecides(thing: OwnedThing, type: OwnedDecision): string {
  return ownersOf(thing, type)
    .map(
      ({ seat, roles }) =>
        `${SEATS[seat]}: ${roles.map((role) => `${ROLES[role].zh} \`${role}\``).join('、')}`,
    )
    .join('; ');
}

/** Decisions that the same owners take stand in one line. */
function lines(thing: OwnedThing): readonly string[] {
  const [kind = ''] = thing.split('.');
  const { zh, en, article } = ownershipOf(thing);
  const byOwners = Map.groupBy(DECISIONS_ON[kind] ?? [], (type) => whoDecides(thing, type));
  return [...byOwners].map(([who, types]) => {
    const cells = [`${zh} \`${thing}\`<br>${en}`, types.map((type) => `\`${type}\``).join(' '), who, article];
    return `| ${cells.join(' | ')} |`;
  });
}

const table = (head: readonly string[], rows: readonly string[]): string =>
  [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');

function grouped<K extends string>(of: Readonly<Record<string, K>>): readonly string[] {
  const byGroup = Map.groupBy(Object.entries(of), ([, group]) => group);
  return [...byGroup].map(
    ([group, all]) => `| \`${group}\` | ${all.map(([member]) => `\`${member}\``).join(' ')} |`,
  );
}

it('docs/ownership.md says what the policy says', async () => {
  const things = table(['Thing', 'Decisions', 'Owner', 'Article'], OWNED_THINGS.flatMap(lines));
  const clocks = table(['Group', 'Rules'], grouped(CLOCK_GROUP));
  const stages = table(['Parties', 'Stages'], grouped(PARTY_PHASE));
  const more = 'An appeal whose file is with the court of appeal is `appeal_transferred`.';
  const parts = [things, '## Clocks by group', clocks, '## Parties by stage', more, stages];
  await expect(`${INTRODUCTION}${parts.join('\n\n')}\n`).toMatchFileSnapshot('../../../docs/ownership.md');
});

it('every kind of thing has its decisions, and every decision a thing', () => {
  const kinds = new Set(OWNED_THINGS.map((thing) => thing.split('.')[0] ?? ''));
  expect([...kinds].sort()).toEqual(Object.keys(DECISIONS_ON).sort());
  expect(Object.values(DECISIONS_ON).flat().sort()).toEqual([...OWNED_DECISIONS].sort());
});

it('every thing can be decided on by somebody', () => {
  const orphans = OWNED_THINGS.filter((thing) =>
    (DECISIONS_ON[thing.split('.')[0] ?? ''] ?? []).some((type) => ownersOf(thing, type).length === 0),
  );
  expect(orphans).toEqual([]);
});
