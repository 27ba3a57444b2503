/** A due time is said by the days and hours of Asia/Shanghai; midnight is the end of the day before. */
import { describe, expect, it } from 'vitest';
import { dayText, tellDue } from '../../../web/src/parts/due-line.ts';

describe('a due time', () => {
  it('says midnight as the end of the day before', () => {
    expect(tellDue({ dueAt: '2026-12-05T00:00:00+08:00' })).toEqual({
      date: '2026-12-04',
      time: '24:00',
      urgency: 'ahead',
    });
  });

  it('says an hour as it stands in Shanghai, whatever offset it came with', () => {
    expect(tellDue({ dueAt: '2026-12-04T09:00:00Z' })).toMatchObject({ date: '2026-12-04', time: '17:00' });
    expect(tellDue({ dueAt: '2026-12-04T16:30:00Z' })).toMatchObject({ date: '2026-12-05', time: '00:30' });
  });

  it('crosses months and years backwards', () => {
    expect(tellDue({ dueAt: '2027-01-01T00:00:00+08:00' }).date).toBe('2026-12-31');
    expect(tellDue({ dueAt: '2028-03-01T00:00:00+08:00' }).date).toBe('2028-02-29');
  });

  it('calls today what is due on the day of now, in the time of the case', () => {
    const dueAt = '2026-12-05T00:00:00+08:00';
    expect(tellDue({ dueAt, now: '2026-12-04T00:00:00+08:00' }).urgency).toBe('today');
    expect(tellDue({ dueAt, now: '2026-12-03T23:59:59+08:00' }).urgency).toBe('ahead');
    expect(tellDue({ dueAt, now: '2026-12-03T16:00:00Z' }).urgency).toBe('today');
    expect(tellDue({ dueAt, today: true }).urgency).toBe('today');
  });

  it('calls overdue only what the API calls so, and that before today', () => {
    const dueAt = '2026-12-05T00:00:00+08:00';
    expect(tellDue({ dueAt, now: '2027-01-01T00:00:00+08:00' }).urgency).toBe('ahead');
    expect(tellDue({ dueAt, overdue: true, today: true }).urgency).toBe('overdue');
  });

  it('names the year only where it is another', () => {
    expect(dayText('2026-12-04', 'zh', '2026')).toBe('12月4日 周五');
    expect(dayText('2027-01-04', 'zh', '2026')).toBe('2027年1月4日 周一');
    expect(dayText('2026-12-04', 'en', '2026')).toBe('Fri 4 Dec');
  });
});
