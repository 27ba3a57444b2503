/** The course of a case as its reader may see it: clocks, duties and refused inputs, without what a wall (封) withholds. */
import { DECISION_ROLES } from '../../../domain/access/policy/decisions.ts';
import {
  isOfCourt,
  opensDeadline,
  opensDuty,
  readsPublicOrder,
} from '../../../domain/access/policy/walls.ts';
import { type CaseClock, legalInstant } from '../../../domain/deadlines/clock.ts';
import { dutyText } from '../../../domain/kernel/duty-texts.ts';
import type { Wall } from '../../../domain/machine/walls.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { instantText } from '../../http/instants.ts';
import type { Language } from '../../http/language.ts';
import { ruleName } from '../case-view.ts';
import type { ClockCourse, Course, DutyCourse, RefusedInput } from './course.ts';

export interface CourseReader {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly wall: Wall;
  /** Names of people by their ids. */
  readonly people: Readonly<Record<string, string>>;
}

/** So many refused inputs are listed, the latest ones. */
export const MOST_REFUSED = 1000;

function clockView({ deadline, turns }: ClockCourse, policy: string, language: Language) {
  const { deadlineId, rule, article, startDate, partyId, taskId, provisional } = deadline;
  return {
    deadlineId,
    rule,
    name: ruleName(policy, rule, language),
    article,
    startDate,
    partyId,
    taskId,
    provisional,
    turns: turns.map(({ seq, at, status, dueDate, dueAt }) => ({
      seq,
      at: instantText(at),
      status,
      dueDate,
      dueAt: instantText(dueAt),
    })),
  };
}

const turnView = ({ seq, at }: DutyCourse['from']) => ({ seq, at: instantText(at) });

function dutyView({ duty, from, until }: DutyCourse) {
  const { obligationId, what, who, deadlineId, taskId, article, dueAt } = duty;
  return {
    obligationId,
    what,
    text: dutyText(what),
    who,
    deadlineId,
    taskId,
    article,
    ...(dueAt === undefined ? {} : { dueAt: instantText(dueAt) }),
    from: turnView(from),
    ...(until === undefined ? {} : { until: turnView(until) }),
  };
}

/**
 * What a police officer was refused tells of what the wall withholds: a reader behind it is told of what the court alone decides, whose
 * refusals are made for the court.
 */
function opensRefused({ input }: RefusedInput, { roles }: Viewer): boolean {
  if (readsPublicOrder(roles)) return true;
  const deciders = Object.entries(DECISION_ROLES).find(([type]) => type === input.type)?.[1];
  return deciders?.every(isOfCourt) ?? false;
}

function refusedView(
  { after, input }: RefusedInput,
  clock: CaseClock,
  people: Readonly<Record<string, string>>,
) {
  const { inputNo, kind, type, receivedAt, personId, refusal } = input;
  const name = personId === undefined ? undefined : people[personId];
  return {
    inputNo,
    after,
    kind,
    type,
    receivedAt: instantText(legalInstant(clock, receivedAt)),
    ...(personId === undefined ? {} : { by: { personId, ...(name === undefined ? {} : { name }) } }),
    refusal: {
      code: refusal?.code ?? '',
      zh: refusal?.zh ?? '',
      en: refusal?.en ?? '',
      article: refusal?.article,
    },
  };
}

/** Refused inputs that this reader is told of, the latest ones. */
export const openRefused = ({ refused }: Course, viewer: Viewer): readonly RefusedInput[] =>
  refused.filter((one) => opensRefused(one, viewer)).slice(-MOST_REFUSED);

export function courseView(course: Course, { viewer, language, wall, people }: CourseReader) {
  const { state, clocks, duties } = course;
  const { sealed, deadlineIds } = wall;
  return {
    seq: state.seq,
    clocks: clocks
      .filter(({ deadline }) => opensDeadline(sealed, deadline))
      .map((one) => clockView(one, state.policy, language)),
    duties: duties
      .filter(({ duty: { what, deadlineId } }) => {
        return opensDuty(sealed, what) && (deadlineId === undefined || !deadlineIds.has(deadlineId));
      })
      .map(dutyView),
    refused: openRefused(course, viewer).map((one) => refusedView(one, state.clock, people)),
  };
}
