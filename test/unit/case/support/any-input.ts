/** Anything that can be entered at this point of a case: decisions, acts of tasks, and the platform's own inputs. */
import { DECISION_SCHEMAS } from '../../../../api/catalogue/decision-schemas.ts';
import { inputSchema, type JsonSchema } from '../../../../api/catalogue/input-schema.ts';
import { TASK_FORMS } from '../../../../api/catalogue/task-kinds/forms.ts';
import type { Calendar } from '../../../../domain/deadlines/calendar.ts';
import { DAY_MS } from '../../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../../domain/deadlines/published-calendar.ts';
import type { OnBehalfOf } from '../../../../domain/kernel/actor.ts';
import type { DecisionType } from '../../../../domain/kernel/decision-data.ts';
import {
  calendarInput,
  type CaseInput,
  expiryInputId,
  releaseInput,
} from '../../../../domain/kernel/input.ts';
import { DECISION_TYPES, ruleFor } from '../../../../domain/machine/catalogue.ts';
import { anyData } from './any-data.ts';
import { type CaseUnderTest, text } from './case-under-test.ts';
import type { Dice } from './dice.ts';
import { opening } from './opening.ts';
import { ACTORS, peopleOf } from './people.ts';
import { PLAUSIBLE } from './plausible.ts';

/** How much later the next input is received: mostly little, now and then past every calendar. */
export const LATER = [0, 1, 1000, DAY_MS, DAY_MS * 30, DAY_MS * 365 * 30, 1e14, 1e16];

const SCHEMAS = new Map<DecisionType, JsonSchema>(
  DECISION_TYPES.map((type) => [type, inputSchema(DECISION_SCHEMAS[type])]),
);

function typeOf(one: CaseUnderTest, dice: Dice): DecisionType {
  const fit = DECISION_TYPES.filter((type) => ruleFor(type).stages.includes(one.stage));
  return (dice.chance(0.9) ? dice.pick(fit) : dice.pick(DECISION_TYPES)) ?? 'record_note';
}

function behalfOf(one: CaseUnderTest, type: DecisionType, dice: Dice): { onBehalfOf?: OnBehalfOf } {
  const { onBehalf } = ruleFor(type);
  if (onBehalf === 'never' ? !dice.chance(0.03) : !dice.chance(0.95)) return {};
  const partyId = dice.pick(one.state.parties)?.partyId ?? 'nobody';
  return { onBehalfOf: { partyId, channel: dice.chance(0.5) ? 'written' : 'oral_record' } };
}

/** Data as an edge lets it through, often such as leads on; what the edge refuses is drawn again. */
function dataOf(one: CaseUnderTest, type: DecisionType, dice: Dice): Record<string, unknown> | undefined {
  if (dice.chance(0.5)) return { ...PLAUSIBLE[type]({ state: one.state, today: one.today, dice }) };
  for (let tries = 0; tries < 12; tries += 1) {
    const drawn = anyData(SCHEMAS.get(type) ?? {}, { state: one.state, dice });
    const read = DECISION_SCHEMAS[type].safeParse(drawn);
    if (read.success) return read.data as unknown as Record<string, unknown>;
  }
  return undefined;
}

function decision(one: CaseUnderTest, dice: Dice): CaseInput | undefined {
  const type = typeOf(one, dice);
  const read = dataOf(one, type, dice);
  if (read === undefined) return undefined;
  const { lateReason, ...data } = read;
  const actor = dice.chance(0.85)
    ? dice.pick(peopleOf(one.state).filter(({ roles }) => roles.includes(one.whoMay(type, data))))
    : dice.pick(ACTORS);
  const happened = dice.chance(0.25)
    ? { happenedAt: one.now - (dice.pick([...LATER, -1, -DAY_MS]) ?? 0) }
    : {};
  return {
    kind: 'decision',
    inputId: `decision-${one.inputs.length + 1}`,
    type,
    actor: actor ?? ACTORS[0],
    receivedAt: one.now,
    data,
    ...behalfOf(one, type, dice),
    ...happened,
    ...(lateReason !== undefined || dice.chance(0.6) ? { lateReason: text('late') } : {}),
    ...(dice.chance(0.05) ? { expectedVersion: dice.upTo(9) } : {}),
  } as CaseInput;
}

function act(one: CaseUnderTest, dice: Dice): CaseInput | undefined {
  const task = dice.pick(one.state.tasks);
  const actType = dice.pick(['accept', 'attempt', 'complete', 'return'] as const);
  if (task === undefined || actType === undefined) return undefined;
  const form = TASK_FORMS[task.kind][actType];
  const read = form.safeParse(anyData(inputSchema(form), { state: one.state, dice }));
  if (!read.success) return undefined;
  return {
    kind: 'task',
    inputId: `act-${one.inputs.length + 1}`,
    act: actType,
    taskId: dice.chance(0.95) ? task.taskId : 'none',
    actor: { ...(dice.pick(ACTORS) ?? ACTORS[0]), unitId: task.unitId },
    receivedAt: one.now,
    data: read.data,
    ...(dice.chance(0.5) ? { attemptNo: 1 + dice.upTo(3) } : {}),
    ...(dice.chance(0.3) ? { happenedAt: one.now - (dice.pick(LATER) ?? 0) } : {}),
  } as CaseInput;
}

const CALENDARS: readonly Calendar[] = [
  PUBLISHED_CALENDAR,
  { version: 'none', years: [] },
  {
    version: 'odd',
    years: [
      { year: 2026, off: ['02-30', '13-01', 'x', '06-01'], workdays: ['06-06', '00-00'], source: '' },
      { year: 9999, off: ['12-31', '12-30', '12-29', '12-28', '12-27'], workdays: [], source: '' },
    ],
  },
];

function ofTheSystem(one: CaseUnderTest, dice: Dice): CaseInput {
  const { deadlineId = 'd1', revision = 0 } =
    (dice.chance(0.7) ? one.nextDue() : dice.pick(one.state.deadlines)) ?? {};
  const kind = dice.pick(['expiry', 'expiry', 'expiry', 'calendar', 'release', 'open'] as const);
  switch (kind) {
    case 'calendar':
      one.calendar = dice.pick(CALENDARS) ?? PUBLISHED_CALENDAR;
      return calendarInput(one.calendar.version, one.now);
    case 'release':
      return releaseInput(dice.pick(one.state.tasks)?.assigneeId ?? 'nobody', one.now);
    case 'open':
      return {
        kind,
        inputId: `open-${one.inputs.length}`,
        actor: ACTORS[0]!,
        receivedAt: one.now,
        data: opening({}),
      };
    default:
      return {
        kind: 'expiry',
        inputId: expiryInputId(deadlineId, revision),
        deadlineId,
        revision,
        receivedAt: one.now,
      };
  }
}

export function anyInput(one: CaseUnderTest, dice: Dice): CaseInput | undefined {
  if (dice.chance(0.15)) return act(one, dice);
  return dice.chance(0.15) ? ofTheSystem(one, dice) : decision(one, dice);
}
