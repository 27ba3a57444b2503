/** The State Council's holiday notices that ship with the platform. Later years are imported as data (see `docs/dates.md`). */
import type { Calendar } from './calendar.ts';
import { epochDayOf, formatLegalDate } from './legal-date.ts';

/** Every 'MM-DD' from one day of a year to another, both included. */
function range(year: number, from: string, to: string): string[] {
  const days: string[] = [];
  const last = epochDayOf(`${year}-${to}`);
  for (let day = epochDayOf(`${year}-${from}`); day <= last; day += 1)
    days.push(formatLegalDate(day).slice(5));
  return days;
}

export const PUBLISHED_CALENDAR: Calendar = {
  version: 'cn-2024-2026',
  years: [
    {
      year: 2024,
      off: [
        '01-01',
        ...range(2024, '02-10', '02-17'),
        ...range(2024, '04-04', '04-06'),
        ...range(2024, '05-01', '05-05'),
        '06-10',
        ...range(2024, '09-15', '09-17'),
        ...range(2024, '10-01', '10-07'),
      ],
      workdays: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
      source: '国务院办公厅关于2024年部分节假日安排的通知',
    },
    {
      year: 2025,
      off: [
        '01-01',
        ...range(2025, '01-28', '02-04'),
        ...range(2025, '04-04', '04-06'),
        ...range(2025, '05-01', '05-05'),
        ...range(2025, '05-31', '06-02'),
        ...range(2025, '10-01', '10-08'),
      ],
      workdays: ['01-26', '02-08', '04-27', '09-28', '10-11'],
      source: '国务院办公厅关于2025年部分节假日安排的通知',
    },
    {
      year: 2026,
      off: [
        ...range(2026, '01-01', '01-03'),
        ...range(2026, '02-15', '02-23'),
        ...range(2026, '04-04', '04-06'),
        ...range(2026, '05-01', '05-05'),
        ...range(2026, '06-19', '06-21'),
        ...range(2026, '09-25', '09-27'),
        ...range(2026, '10-01', '10-07'),
      ],
      workdays: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
      source: '国务院办公厅关于2026年部分节假日安排的通知',
    },
  ],
};
