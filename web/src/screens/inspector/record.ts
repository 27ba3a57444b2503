/** What the inspector reads: the told record, which comes page by page and is shown as it comes; its course; the case as of an event. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CaseAsOf,
  type CaseAsOfRole,
  caseAsOf,
  caseCourse,
  type CaseEvents200,
  caseEvents,
  type Event,
  forecast,
} from '../../api/generated.ts';

const PAGE = '200';

const lastSeq = ({ items }: CaseEvents200): number => items.at(-1)?.seq ?? 0;

export interface InspectedRecord {
  /** Oldest first, without gaps, up to what has been read. */
  readonly events: readonly Event[];
  /** Milliseconds since 1970 at which each was recorded, in the time of the case. */
  readonly recordedAt: readonly number[];
  readonly done: boolean;
  readonly error: Error | null;
  readonly again: () => void;
}

type Pages = readonly CaseEvents200[];

const NO_PAGES: Pages = [];

/** The first page, all of them, and between those when there are twice as many as before: each drawing goes through all that is shown. */
function isDue(read: Pages, shown: Pages, more: boolean): boolean {
  if (read === shown) return false;
  return !more || read.length >= 2 * shown.length || read[0] !== shown[0];
}

/** @param seq of the last event, as the case says: what is recorded later is read on from the last page */
export function useRecord(caseId: string, seq: number): InspectedRecord {
  const { i18n } = useTranslation();
  const told = i18n.language === 'en' ? 'en' : 'zh';
  const query = useInfiniteQuery({
    queryKey: ['inspected', caseId, told],
    queryFn: ({ pageParam, signal }) =>
      caseEvents(
        caseId,
        { limit: PAGE, told, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last, _all, cursor) => last.nextCursor ?? (lastSeq(last) < seq ? cursor : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    // Pages never change: comparing all that were read with each that comes would take longer than reading it.
    structuralSharing: false,
    retry: 1,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage, error, refetch } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const read = data?.pages ?? NO_PAGES;
  const [shown, setShown] = useState(NO_PAGES);
  if (isDue(read, shown, hasNextPage)) setShown(read);
  const pages = useDeferredValue(shown);
  const events = useMemo(() => {
    const all: Event[] = [];
    for (const { items } of pages)
      for (const event of items) if (event.seq > (all.at(-1)?.seq ?? 0)) all.push(event);
    return all;
  }, [pages]);
  const recordedAt = useMemo(() => events.map((one) => Date.parse(one.recordedAt)), [events]);
  return {
    events,
    recordedAt,
    done: data !== undefined && !hasNextPage && pages === read,
    error,
    again: () => void (data === undefined ? refetch() : fetchNextPage()),
  };
}

/** @param wanted whether its turn has come: it goes through the whole record */
export function useCourse(caseId: string, seq: number, wanted: boolean) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['inspected', caseId, 'course', i18n.language, seq],
    // A refused input is no event: it is read again with the page.
    queryFn: ({ signal }) => caseCourse(caseId, { signal }),
    placeholderData: keepPreviousData,
    enabled: wanted,
  });
}

export const useForecast = (caseId: string, wanted: boolean) =>
  useQuery({
    queryKey: ['case', caseId, 'forecast'],
    queryFn: () => forecast(caseId),
    retry: false,
    enabled: wanted,
  });

/** The page of an event never changes, but for names, masks and walls, which are those of now. */
export function useAsOf(caseId: string, seq: number, role: string | undefined) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['inspected', caseId, 'as of', i18n.language, seq, role],
    queryFn: ({ signal }): Promise<CaseAsOf> => {
      const asked = role === undefined ? {} : { role: role as CaseAsOfRole };
      return caseAsOf(caseId, { seq, ...asked }, { signal });
    },
    placeholderData: keepPreviousData,
    // Without a network it says so at once, and does not wait in silence.
    networkMode: 'always',
    retry: false,
    enabled: seq > 0,
  });
}
