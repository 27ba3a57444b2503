/**
 * What stands in a case, in words: stage, clocks, duties, tasks, people. Two instants of a case are compared through it (两个时刻的差别),
 * so that what differs can be told without a word for each event.
 */
import { CONSENT_MODE, ASSIGNMENT_STATUS, CAPACITY } from '../domain/chapters/people/words.ts';
import { PARTICIPATION, PARTY_ROLE, PARTY_STATUS } from '../domain/chapters/people/words.ts';
import { DEADLINE_STATUS } from '../domain/chapters/clocks/words.ts';
import { HEARING_STATUS } from '../domain/chapters/hearings/words.ts';
import { CONCLUSION } from '../domain/chapters/record/words.ts';
import { TASK_KIND, TASK_STATUS } from '../domain/chapters/tasks/words.ts';
import { INSTRUMENT_KIND } from '../domain/chapters/trial/words.ts';
import type { Deadline } from '../domain/chapters/clocks/shape.ts';
import type { Task } from '../domain/chapters/tasks/task.ts';
import { dutyText } from '../domain/kernel/duty-texts.ts';
import { dateOfInstant } from '../domain/deadlines/legal-date.ts';
import type { Obligation } from '../domain/kernel/obligation.ts';
import { STAGES } from '../domain/kernel/stage.ts';
import type { CaseState } from '../domain/kernel/state.ts';
import { RULES } from '../domain/law/rule.ts';
import type { Vocabulary } from '../domain/words.ts';
import { join, list, plain, type Words, words } from './text.ts';

/** Of what a difference is. */
export const STANDING = {
  stage: words('阶段', 'stage'),
  conclusion: words('结案方式', 'conclusion'),
  party: words('当事人', 'party'),
  person: words('承办人', 'person in charge'),
  consent: words('调解同意', 'consent to mediation'),
  deadline: words('期限', 'deadline'),
  duty: words('待办', 'duty'),
  task: words('协助任务', 'task'),
  hearing: words('开庭', 'hearing'),
  instrument: words('裁判文书', 'instrument'),
} as const satisfies Vocabulary;

export type Standing = keyof typeof STANDING;

/** One thing that stands: what it is called, and how it stands. */
export interface Stands {
  readonly what: Standing;
  readonly name: Words;
  readonly value: Words;
}

/** Names, and what this reader may know of. */
export interface StandingSight {
  party(partyId: string | undefined): Words;
  person(personId: string): Words;
  opensDeadline(deadline: Deadline): boolean;
  opensDuty(duty: Obligation): boolean;
  opensTask(task: Task): boolean;
  conclusion(concluded: keyof typeof CONCLUSION): keyof typeof CONCLUSION;
}

type Entries = readonly (readonly [id: string, Stands])[];

const RULE_NAMES: ReadonlyMap<string, Words> = new Map(RULES.map((rule) => [rule.id, rule]));

const of = (name: Words, party: Words | undefined): Words =>
  party === undefined ? name : join([name, words(`（${party.zh}）`, `(${party.en})`)]);

const until = (date: string): Words => words(`${date}届满`, `due ${date}`);

function deadlineStands(state: CaseState, sight: StandingSight): Entries {
  return state.deadlines
    .filter((one) => sight.opensDeadline(one))
    .map((one) => {
      const party = one.partyId === undefined ? undefined : sight.party(one.partyId);
      const name = of(RULE_NAMES.get(one.rule) ?? plain(one.rule), party);
      return [
        one.deadlineId,
        { what: 'deadline', name, value: list([DEADLINE_STATUS[one.status], until(one.dueDate)]) },
      ];
    });
}

/** @param duties what the state owes (`machine/obligations.ts`) */
function dutyStands(duties: readonly Obligation[], sight: StandingSight): Entries {
  const open = duties.filter((one) => sight.opensDuty(one));
  return open.map((one) => {
    const due = one.dueAt === undefined ? undefined : until(dateOfInstant(one.dueAt - 1));
    return [
      one.obligationId,
      {
        what: 'duty',
        name: dutyText(one.what),
        value: list([words('应办', 'owed'), ...(due === undefined ? [] : [due])]),
      },
    ];
  });
}

const taskStands = ({ tasks }: CaseState, sight: StandingSight): Entries =>
  tasks
    .filter((one) => sight.opensTask(one))
    .map((one) => {
      const party = one.partyId === undefined ? undefined : sight.party(one.partyId);
      return [
        one.taskId,
        { what: 'task', name: of(TASK_KIND[one.kind], party), value: TASK_STATUS[one.status] },
      ];
    });

function peopleStand({ parties, assignments, consents }: CaseState, sight: StandingSight): Entries {
  const named = (partyId: string): Words => sight.party(partyId);
  return [
    ...parties.map(({ partyId, role, status, apart }): Entries[number] => {
      const shown = [
        PARTY_ROLE[role],
        PARTY_STATUS[status],
        ...(apart === undefined ? [] : [PARTICIPATION[apart]]),
      ];
      return [partyId, { what: 'party', name: named(partyId), value: list(shown) }];
    }),
    ...assignments.map(({ personId, capacity, status }): Entries[number] => [
      `${personId} ${capacity}`,
      {
        what: 'person',
        name: of(CAPACITY[capacity], sight.person(personId)),
        value: ASSIGNMENT_STATUS[status],
      },
    ]),
    ...consents
      .filter(({ withdrawnAt }) => withdrawnAt === undefined)
      .map(({ partyId, stage, mode }): Entries[number] => [
        `${partyId} ${stage} ${mode}`,
        { what: 'consent', name: of(STAGES[stage], named(partyId)), value: CONSENT_MODE[mode] },
      ]),
  ];
}

const courtStands = ({ hearings, instruments }: CaseState): Entries => [
  ...hearings.map(({ hearingId, date, time, status }, index): Entries[number] => [
    hearingId,
    {
      what: 'hearing',
      name: words(`第${index + 1}次`, `no. ${index + 1}`),
      value: list([HEARING_STATUS[status], plain([date, time].filter(Boolean).join(' '))]),
    },
  ]),
  ...instruments.map(({ instrumentId, kind }): Entries[number] => [
    instrumentId,
    { what: 'instrument', name: INSTRUMENT_KIND[kind], value: words('已作出', 'issued') },
  ]),
];

const caseStands = ({ stage, concluded }: CaseState, sight: StandingSight): Entries => [
  ['', { what: 'stage', name: STANDING.stage, value: STAGES[stage] }],
  ...(concluded === undefined
    ? []
    : [
        [
          '',
          { what: 'conclusion', name: STANDING.conclusion, value: CONCLUSION[sight.conclusion(concluded)] },
        ] as const,
      ]),
];

/**
 * @param duties what the state owes
 * @returns everything a case page shows of a state, by a key that stays the same while the thing does
 */
export function standingOf(
  state: CaseState,
  duties: readonly Obligation[],
  sight: StandingSight,
): ReadonlyMap<string, Stands> {
  const all = [
    ...caseStands(state, sight),
    ...peopleStand(state, sight),
    ...deadlineStands(state, sight),
    ...dutyStands(duties, sight),
    ...taskStands(state, sight),
    ...courtStands(state),
  ];
  return new Map(all.map(([id, stands]) => [`${stands.what} ${id}`, stands]));
}

/** How a thing changed, in a sentence. */
export function difference(before: Stands | undefined, after: Stands | undefined): Words {
  const { what, name } = (after ?? before) as Stands;
  const about =
    what === 'stage' || what === 'conclusion'
      ? STANDING[what]
      : words(`${STANDING[what].zh}“${name.zh}”`, `${STANDING[what].en} “${name.en}”`);
  if (before === undefined)
    return words(`${about.zh}：新增，${after?.value.zh ?? ''}`, `${about.en}: new, ${after?.value.en ?? ''}`);
  if (after === undefined)
    return words(
      `${about.zh}：不再有（原为${before.value.zh}）`,
      `${about.en}: gone (was ${before.value.en})`,
    );
  return words(
    `${about.zh}：由${before.value.zh}变为${after.value.zh}`,
    `${about.en}: ${before.value.en} → ${after.value.en}`,
  );
}
