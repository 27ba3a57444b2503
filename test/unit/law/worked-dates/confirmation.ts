/** Dates worked out by hand for judicial confirmation (司法确认). */
import type { WorkedDate } from './worked-date.ts';

export const CONFIRMATION: readonly WorkedDate[] = [
  { rule: 'JC1', start: '2025-07-11', due: '2025-07-14', why: '3 days, ends on a Monday' },
  { rule: 'JC1', start: '2025-10-04', due: '2025-10-09', why: '2025-10-07 is National Day: moved on' },
  { rule: 'JC1', start: '2025-09-17', due: '2025-09-22', why: '2025-09-20 is a Saturday' },
  { rule: 'JC1', start: '2025-01-23', due: '2025-01-26', why: 'ends on a make-up Sunday: not moved' },
  { rule: 'JC2', start: '2025-07-12', due: '2025-08-11', why: '30 days, ends on a Monday' },
  { rule: 'JC2', start: '2025-09-01', due: '2025-10-09', why: '2025-10-01 is National Day: moved on' },
  { rule: 'JC2', start: '2025-09-18', due: '2025-10-20', why: '2025-10-18 is a Saturday' },
  { rule: 'JC2', start: '2026-01-15', due: '2026-02-14', why: 'ends on a make-up Saturday: not moved' },
  {
    rule: 'JC2',
    start: '2026-01-20',
    due: '2026-03-02',
    extensions: [{ ground: 'president', length: 10, unit: 'calendar_day' }],
    why: 'ten days more by the president',
  },
  { rule: 'JC3', start: '2025-07-13', due: '2025-07-28', why: '15 days, ends on a Monday' },
  { rule: 'JC3', start: '2025-09-19', due: '2025-10-09', why: '2025-10-04 is National Day: moved on' },
  { rule: 'JC3', start: '2026-01-16', due: '2026-02-02', why: '2026-01-31 is a Saturday' },
  { rule: 'JC3', start: '2025-09-26', due: '2025-10-11', why: 'ends on a make-up Saturday: not moved' },
  { rule: 'JC4', start: '2025-07-14', due: '2026-01-14', why: '6 months, ends on a Wednesday' },
  { rule: 'JC4', start: '2025-08-17', due: '2026-02-24', why: '2026-02-17 is Spring Festival: moved on' },
  { rule: 'JC4', start: '2025-07-31', due: '2026-02-02', why: '2026-01-31 is a Saturday' },
  { rule: 'JC4', start: '2025-08-29', due: '2026-02-28', why: 'ends on a make-up Saturday: not moved' },
  { rule: 'JC4', start: '2025-12-31', due: '2026-06-30', why: 'no corresponding day: last day of the month' },
];
