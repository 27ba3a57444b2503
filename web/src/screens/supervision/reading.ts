/** What the landing of supervisors reads; a figure of now is read again each minute while the page is looked at. */
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import {
  supervisionCalendar,
  supervisionFlow,
  supervisionOverview,
  supervisionStages,
  supervisionTrends,
  supervisionUnits,
} from '../../api/generated.ts';
import { dayOf } from '../../parts/due-line.ts';

const MINUTE_MS = 60_000;
export const PERIODS = ['30', '90'] as const;
export type PeriodDays = (typeof PERIODS)[number];

const now = { refetchInterval: MINUTE_MS, staleTime: MINUTE_MS / 2 };

/** The legal day is China's, wherever the browser is. */
const legalToday = (): dayjs.Dayjs => dayjs(dayOf(new Date().toISOString()));

/** The period stands in the address, as its number of days. */
export function usePeriod() {
  const [params, setParams] = useSearchParams();
  const asked = PERIODS.find((one) => one === params.get('days'));
  const days: PeriodDays = asked ?? '30';
  const change = (next: PeriodDays): void =>
    setParams(next === '30' ? {} : { days: next }, { replace: true });
  const to = legalToday();
  return {
    days,
    change,
    period: { from: to.subtract(Number(days) - 1, 'day').format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') },
  };
}

type Period = ReturnType<typeof usePeriod>['period'];

export const useOverview = () =>
  useQuery({ queryKey: ['supervision', 'overview'], queryFn: () => supervisionOverview(), ...now });

export const useAhead = () =>
  useQuery({
    queryKey: ['supervision', 'calendar'],
    queryFn: () => supervisionCalendar({ days: '14' }),
    ...now,
  });

export const useStages = (period: Period) =>
  useQuery({ queryKey: ['supervision', 'stages', period], queryFn: () => supervisionStages(period) });

export const useFlow = (period: Period) =>
  useQuery({ queryKey: ['supervision', 'flow', period], queryFn: () => supervisionFlow(period) });

export const useUnits = (period: Period) =>
  useQuery({ queryKey: ['supervision', 'units', period], queryFn: () => supervisionUnits(period) });

export const useTrends = () =>
  useQuery({ queryKey: ['supervision', 'trends'], queryFn: () => supervisionTrends() });
