/** Dates worked out by hand for the routes beside the court (诉讼外途径). */
import type { WorkedDate } from './worked-date.ts';

export const ROUTES: readonly WorkedDate[] = [
  { rule: 'RL18', start: '2024-03-04', due: '2026-03-04', why: '2 years, ends on a Wednesday' },
  {
    rule: 'RL18',
    start: '2024-02-29',
    due: '2026-02-28',
    why: 'no 29 February, and a make-up Saturday: not moved',
  },
  { rule: 'WI17.employer', start: '2026-03-02', due: '2026-04-01', why: '30 days, ends on a Wednesday' },
  { rule: 'WI17.employer', start: '2026-03-06', due: '2026-04-07', why: '2026-04-05 is Qingming: moved on' },
  { rule: 'WI17.worker', start: '2025-03-04', due: '2026-03-04', why: '1 year, ends on a Wednesday' },
  { rule: 'WI17.worker', start: '2025-03-07', due: '2026-03-09', why: '2026-03-07 is a Saturday' },
  { rule: 'WI20', start: '2026-01-05', due: '2026-03-06', why: '60 days, ends on a Friday' },
  { rule: 'WI20', start: '2026-02-04', due: '2026-04-07', why: '2026-04-05 and 06 are Qingming: moved on' },
  // 2 March to 22 May 2026: 22 workdays in March from the 3rd (21), April 21 and with 6 April off 21, then May.
  { rule: 'RL47', start: '2026-01-05', due: '2026-03-06', why: '60 days, ends on a Friday' },
  { rule: 'RL47', start: '2026-02-04', due: '2026-04-07', why: '2026-04-05 and 06 are Qingming: moved on' },
  {
    rule: 'RL47.complex',
    start: '2026-01-05',
    due: '2026-04-07',
    why: '2026-04-05 and 06 are Qingming: moved on',
  },
  { rule: 'RL47.complex', start: '2026-03-02', due: '2026-06-01', why: '2026-05-31 is a Sunday' },
  { rule: 'RL48', start: '2026-01-12', due: '2026-02-11', why: '30 days, ends on a Wednesday' },
  { rule: 'RL48', start: '2026-01-19', due: '2026-02-24', why: '2026-02-18 is Spring Festival: moved on' },
  { rule: 'LAL14', start: '2026-03-02', due: '2026-04-01', why: '30 days, ends on a Wednesday' },
  { rule: 'LAL14', start: '2026-03-12', due: '2026-04-13', why: '2026-04-11 is a Saturday' },
  { rule: 'LA43', start: '2026-03-02', due: '2026-03-09', why: '7 days, ends on a Monday' },
  { rule: 'LA43', start: '2026-03-07', due: '2026-03-16', why: '2026-03-14 is a Saturday' },
  {
    rule: 'LI17',
    start: '2025-06-02',
    due: '2025-08-25',
    why: 'twelve weeks of five workdays from Tuesday 3 June',
  },
  {
    rule: 'LI17',
    start: '2025-07-01',
    due: '2025-09-23',
    why: 'twelve weeks of five workdays from Wednesday 2 July',
  },
  {
    rule: 'LI17.complex',
    start: '2025-05-06',
    due: '2025-09-10',
    why: 'eighteen weeks, with Monday 2 June off',
  },
  {
    rule: 'LI17.complex',
    start: '2025-05-07',
    due: '2025-09-11',
    why: 'eighteen weeks, with Monday 2 June off',
  },
];
