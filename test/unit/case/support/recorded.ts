/** What a recorded event must say of itself: data as its schema takes them, and for a clock the event that it counts from. */
import { EVENT_SCHEMAS } from '../../../../api/catalogue/event-schemas.ts';
import type { CaseEvent, EventType } from '../../../../domain/kernel/events.ts';

/** Clocks whose start has a name of its own, and the events whose number they hold all the same, with the reason. */
const HELD_BY: Readonly<Record<string, readonly EventType[]>> = {
  // The review counts from the day on which the court had the complaint (CPL 126), which is what brings the case to review.
  'stage_entered.filing_review': ['complaint_submitted'],
  'stage_entered.execution': ['execution_applied'],
  // What was sent back is tried anew once it is there (CPL 177).
  'appeal_decided.remanded': ['stage_entered'],
  // A day that passes is no event: the case was then in force.
  performance_period_ended: ['stage_entered'],
  // The last paper is the answer, or there is none in time, or who owed it left (CPL 174).
  appeal_papers_complete: ['answer_filed', 'deadline_breached', 'deadline_superseded'],
  // A hearing on another day is scheduled anew (CPL 149).
  hearing_scheduled: ['hearing_moved'],
  // Taken up again, the six months begin anew (CPL 237).
  execution_accepted: ['execution_resumed'],
  // A measure is found again by the number of its beginning, a route too, with all its clocks.
  measure_renewed: ['measure_taken'],
  'route_step_recorded.applied': ['route_taken'],
  'route_step_recorded.accepted': ['route_taken'],
  'route_step_recorded.extended': ['route_taken'],
  // A further issue, to another unit or asked for again; the telling of one that is late.
  task_issued: ['task_reassigned', 'task_asked_again'],
  task_overdue: ['escalated'],
};

/** @returns what is wrong with these new events of a record that has `record` (these included); empty when nothing is */
export function misrecorded(events: readonly CaseEvent[], record: readonly CaseEvent[]): string[] {
  return events.flatMap((event) => [...notOfSchema(event), ...startedByAnother(event, record)]);
}

/** Ids are counted and named here, where the API gives random ones: `text('late')`, `party-1`. */
function notOfSchema({ type, data }: CaseEvent): string[] {
  const issues = EVENT_SCHEMAS[type].safeParse(data).error?.issues ?? [];
  const other = issues.filter((one) => !(one.code === 'invalid_format' && one.format === 'uuid'));
  return other.map(({ path, message }) => `${type}.${path.join('.')}: ${message}`);
}

function startedByAnother(event: CaseEvent, record: readonly CaseEvent[]): string[] {
  if (event.type !== 'deadline_armed') return [];
  const { rule, startSeq, startEvent } = event.data;
  const from = record.find(({ seq }) => seq === startSeq)?.type ?? 'nothing';
  const [named] = startEvent.split('.');
  return from === named || HELD_BY[startEvent]?.some((type) => type === from) === true
    ? []
    : [`${rule} counts from ${startEvent}, and holds the number of ${from}`];
}
