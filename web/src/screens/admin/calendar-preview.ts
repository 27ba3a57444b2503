/** The preview of a calendar, read page by page until every open case was looked at; and its publishing. */
import { useEffect, useState } from 'react';
import { ask } from '../../api/ask.ts';
import {
  type CalendarPreview,
  type CalendarPublished,
  getPublishCalendarUrl,
  getReverseCalendarUrl,
  type PublishCalendarParams,
} from '../../api/generated.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';

/** What is to be put in force: the lines of a notice, or the calendar before a version. */
export type Proposed =
  | { readonly kind: 'notice'; readonly file: Blob }
  | { readonly kind: 'reverse'; readonly version: string };

function send<T>(proposed: Proposed, query: PublishCalendarParams, options: RequestInit): Promise<T> {
  if (proposed.kind === 'reverse')
    return ask<T>(getReverseCalendarUrl(proposed.version, query), { ...options, method: 'POST' });
  const headers = new Headers(options.headers);
  headers.set('content-type', 'text/csv');
  const { file: body } = proposed;
  return ask<T>(getPublishCalendarUrl(query), { ...options, method: 'POST', headers, body });
}

/** @param saw the version in force at the preview @throws Problem where it is refused */
export const publishProposed = (
  proposed: Proposed,
  saw: string,
  options: RequestInit,
): Promise<CalendarPublished> => send(proposed, { saw }, options);

export interface Previewed {
  /** Of the first page: faults, days, versions. */
  readonly first: CalendarPreview;
  readonly items: CalendarPreview['items'];
  readonly cases: number;
  readonly deadlines: number;
  readonly complete: boolean;
}

const joined = (before: Previewed | undefined, page: CalendarPreview): Previewed => ({
  first: before?.first ?? page,
  items: [...(before?.items ?? []), ...page.items],
  cases: (before?.cases ?? 0) + page.looked.cases,
  deadlines: (before?.deadlines ?? 0) + page.looked.deadlines,
  complete: page.nextCursor === null,
});

interface Found {
  readonly of: Proposed | undefined;
  readonly previewed?: Previewed;
  readonly problem?: Problem;
}

/** @returns what was found so far of what is proposed */
export function usePreview(proposed: Proposed | undefined): Omit<Found, 'of'> {
  const [found, setFound] = useState<Found>({ of: undefined });
  useEffect(() => {
    if (proposed === undefined) return;
    const ending = new AbortController();
    const look = async (): Promise<void> => {
      let previewed: Previewed | undefined;
      for (let cursor: string | null = ''; cursor !== null && !ending.signal.aborted; ) {
        const query = { check: 'true', ...(cursor === '' ? {} : { cursor }) } as const;
        const options = { ...withKey(newKey()), signal: ending.signal };
        const page: CalendarPreview = await send(proposed, query, options);
        previewed = joined(previewed, page);
        setFound({ of: proposed, previewed });
        cursor = page.nextCursor;
      }
    };
    look().catch((error: unknown) => {
      if (ending.signal.aborted) return;
      if (!isProblem(error)) throw error;
      setFound({ of: proposed, problem: error });
    });
    return () => ending.abort();
  }, [proposed]);
  return found.of === proposed ? found : {};
}
