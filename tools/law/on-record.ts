/** What the record itself armed and answered, in the shape of a replay. */
import type { RecordedCase } from './recorded-cases.ts';
import type { ArmedClock, Met } from './replay-under.ts';

/** How many of the inputs the record had taken when each clock was armed; a deadline that ran out is no such input. */
export function armedOnRecord({ events, inputs }: RecordedCase): readonly ArmedClock[] {
  const place = new Map(inputs.map((one, index) => [one.inputId, index + 1]));
  let after = 0;
  return events.flatMap(({ inputId, type, data }) => {
    after = place.get(inputId) ?? after;
    return type === 'deadline_armed' ? [{ ...(data as unknown as ArmedClock), after }] : [];
  });
}

export const metOnRecord = ({ inputs, answers }: RecordedCase): readonly Met[] =>
  inputs.flatMap((one, index) => {
    if (one.kind !== 'decision') return [];
    const { inputId, type } = one;
    return [{ inputId, type, outcome: answers.get(inputId) ?? '–', after: index + 1 }];
  });
