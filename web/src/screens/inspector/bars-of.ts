/** Clocks and duties of a course as bars of their lanes, and what will run out if nobody acts. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue.ts';
import type { CaseCourse, CaseCourseClocksItem, Fire } from '../../api/generated.ts';
import type { Words } from '../../api/problem.ts';
import type { Bar } from './packing.ts';

const ENDED: ReadonlySet<string> = new Set(['met', 'superseded']);
/** A day begins at midnight in Asia/Shanghai. */
const dayStart = (date: string): number => Date.parse(`${date}T00:00:00+08:00`);

/** Until when a clock ran: what was met or replaced stopped there, everything else goes on to its day. */
function clockSpan({ startDate, turns }: CaseCourseClocksItem): { from: number; to: number } {
  const last = turns.at(-1);
  const from = dayStart(startDate);
  const end = last === undefined ? from : Date.parse(ENDED.has(last.status) ? last.at : last.dueAt);
  return { from: Math.min(from, end), to: end };
}

export interface Lanes {
  readonly clocks: readonly Bar[];
  readonly duties: readonly Bar[];
}

/** @param now in the time of the case, milliseconds: what is still owed is drawn up to here */
export function useBars(course: CaseCourse | undefined, now: number): Lanes {
  const { i18n } = useTranslation();
  const statuses = useCatalogue()?.vocabularies['deadlineStatus'];
  return useMemo(() => {
    const say = ({ zh, en }: Words): string => (i18n.language === 'en' ? en : zh);
    const status = (code: string): Words =>
      statuses?.find((one) => one.code === code) ?? { zh: code, en: code };
    const clocks = (course?.clocks ?? []).map((one) => ({
      key: one.deadlineId,
      label: one.name,
      ...clockSpan(one),
      kind: one.turns.at(-1)?.status ?? 'armed',
      turns: one.turns.map(({ at, status: code, dueDate }) => ({
        at: Date.parse(at),
        text: `${say(status(code))} ${dueDate}`,
      })),
    }));
    const duties = (course?.duties ?? []).map(({ obligationId, text, from, until, who }) => ({
      key: `${obligationId} ${who.unitId} ${who.personId ?? ''} ${from.seq}`,
      label: say(text),
      from: Date.parse(from.at),
      to: until === undefined ? Math.max(now, Date.parse(from.at)) : Date.parse(until.at),
      kind: until === undefined ? 'owed' : 'past',
      turns: [],
    }));
    return { clocks, duties };
  }, [course, now, i18n.language, statuses]);
}

/** What will run out if nobody acts, to the right of now. */
export const foreseen = (fires: readonly Fire[]): readonly Bar[] =>
  fires.map(({ deadlineId, at, name }) => ({
    key: `${deadlineId} ${at}`,
    label: name,
    from: Date.parse(at),
    to: Date.parse(at),
    kind: 'foreseen',
    turns: [],
  }));
