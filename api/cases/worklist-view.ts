/** A row of the worklist (待办) as screens show it: dates are the case's own, days left are counted by the calendar in force. */
import type { WorklistItem } from '../../db/queries/obligations/list-worklist.ts';
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { dateOfInstant, daysBetween } from '../../domain/deadlines/legal-date.ts';
import { workingDaysLeft } from '../../domain/deadlines/working-days.ts';
import type { CaseFlag } from '../../domain/kernel/worklist.ts';
import { matterOf } from '../../domain/law/matters.ts';
import { instantText } from '../http/instants.ts';
import { obligationView } from './case-view.ts';
import { shownName } from './masking.ts';

/** `dueAt` is the end of the day on which it is due, or an hour of it. */
function dueView({ dueAt, provisional }: WorklistItem, today: string, calendar: Calendar) {
  if (dueAt === undefined) return {};
  const dueDate = dateOfInstant(dueAt - 1);
  const left = workingDaysLeft(calendar, today, dueDate);
  return {
    dueDate,
    ...(left === undefined ? {} : { workingDaysLeft: left }),
    ...(provisional === undefined ? {} : { provisional }),
  };
}

export function flagsOf({
  urgent,
  minor,
  drill,
  matter,
}: Pick<WorklistItem, 'urgent' | 'minor' | 'drill' | 'matter'>): readonly CaseFlag[] {
  const set: Readonly<Record<CaseFlag, boolean>> = {
    urgent,
    minor,
    mass: matterOf(matter)?.flags.includes('group') === true,
    drill,
  };
  return (Object.keys(set) as CaseFlag[]).filter((flag) => set[flag]);
}

export const assigneeView = ({ personId, capacity, name }: WorklistItem['assignees'][number]) => ({
  id: personId,
  capacity,
  name,
});

const askedFor = ({ taskKind }: WorklistItem) => (taskKind === undefined ? {} : { taskKind });

function ownersOf({ unitName, personName, standsInFor, who, assignees }: WorklistItem) {
  return {
    ...(standsInFor === undefined ? {} : { standsInFor }),
    ...(unitName === undefined ? {} : { unitName }),
    ...(who.personId === undefined || personName === undefined
      ? {}
      : { person: { id: who.personId, name: personName } }),
    assignees: assignees.map(assigneeView),
  };
}

/** @param now real instant, epoch ms */
export function worklistItemView(item: WorklistItem, calendar: Calendar, now: number) {
  const { caseId, caseNumber, courtCaseNumber, stage, matter, drill, overdue, band, clock, parties } = item;
  const today = dateOfInstant(legalInstant(clock, now));
  const since = legalInstant(clock, item.stageSinceReal);
  return {
    ...obligationView(item),
    caseId,
    caseNumber,
    ...(courtCaseNumber === undefined ? {} : { courtCaseNumber }),
    stage,
    stageSince: instantText(since),
    daysInStage: daysBetween(dateOfInstant(since), today),
    matter,
    matterName: matterOf(matter)?.name ?? matter,
    drill,
    overdue,
    band,
    ...dueView(item, today, calendar),
    flags: flagsOf(item),
    ...askedFor(item),
    ...ownersOf(item),
    parties: parties.map(({ name, ...party }) => {
      const shown = shownName(name, party.kind, item.inFull);
      return { ...party, ...(shown === undefined ? {} : { name: shown }) };
    }),
  };
}
