/** Chapter 8 of docs/law.md: how periods are counted. */
import { encoded, partly, type Points } from './point.ts';

export const PERIODS: Points = {
  '8.n1': encoded('calculator:domain/deadlines/compute.ts'),
  '8.n2': encoded(
    'calculator:domain/deadlines/legal-date.ts',
    'calculator:domain/deadlines/lunar-calendar.ts',
  ),
  '8.n3': encoded('calculator:domain/deadlines/compute.ts', 'calculator:domain/law/rest-days.ts'),
  '8.n4': partly(
    'The last day ends at midnight always: business hours are refused, with the reason in D53.',
    'calculator:domain/deadlines/compute.ts',
  ),
  '8.n5': encoded(
    'rule:T6',
    'decision:extend_deadline',
    'decision:lodge_appeal',
    'decision:file_answer',
    'file:domain/kernel/event-draft.ts',
  ),
  '8.n6': encoded('rule:PA5', 'calculator:domain/deadlines/compute.ts'),
  '8.n7': encoded('rule:JC4', 'calculator:domain/deadlines/compute.ts'),
};
