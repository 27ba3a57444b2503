/** Events as papers date them: a date that was corrected on record (更正) is the corrected one. */
import type { EventData } from '../../domain/kernel/events.ts';
import type { FactEvent } from './case-facts.ts';

const correctionOf = ({ type, data }: FactEvent): readonly [number, string] | undefined => {
  if (type !== 'event_corrected') return undefined;
  const { eventSeq, date } = data as EventData['event_corrected'];
  return [eventSeq, date];
};

export function correctedEvents(events: readonly FactEvent[]): readonly FactEvent[] {
  const dates = new Map(events.flatMap((one) => [correctionOf(one)].filter((pair) => pair !== undefined)));
  return events.map((one) => {
    const date = dates.get(one.seq);
    return date === undefined ? one : { ...one, on: date, data: { ...(one.data as object), date } };
  });
}
