/** One case and what belongs to it, as the API gives them; the stream of changes invalidates all of it by the case's id. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type Case,
  caseEvents,
  type Event,
  listDocuments,
  listMediatingBodies,
  type ListDocuments200,
  listPeople,
  type ListPeople200,
  type MediatingBody,
  readCase,
} from './generated.ts';
import { unitsQuery } from './units.ts';

export type CaseDocument = ListDocuments200['items'][number];
export type PersonListed = ListPeople200['items'][number];

/** The whole of it, page by page: a history of ten thousand events is fifty of them. */
const PAGE = '200';
const MOST_PAGES = 60;

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** @param read one page from a cursor; absent for the first */
async function allOf<T>(read: (cursor?: string) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items: more, nextCursor } = await read(cursor);
    items.push(...more);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return items;
}

const after = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export const caseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'whole'], queryFn: (): Promise<Case> => readCase(caseId) });

export const useCase = (caseId: string) => useQuery(caseQuery(caseId));

export const useDocuments = (caseId: string, wanted = true) =>
  useQuery({
    queryKey: ['case', caseId, 'documents'],
    queryFn: () => allOf<CaseDocument>((cursor) => listDocuments(caseId, { limit: PAGE, ...after(cursor) })),
    enabled: wanted,
  });

export const useUnits = (wanted = true) => useQuery({ ...unitsQuery, enabled: wanted });

export const usePeople = (wanted = true) =>
  useQuery({
    queryKey: ['people', 'whole'],
    queryFn: () => allOf<PersonListed>((cursor) => listPeople({ limit: PAGE, ...after(cursor) })),
    enabled: wanted,
  });

/** Mediating bodies that are valid on a day of the case. */
export const useBodies = (on: string, wanted = true) =>
  useQuery({
    queryKey: ['bodies', on],
    queryFn: () =>
      allOf<MediatingBody>((cursor) => listMediatingBodies({ on, limit: PAGE, ...after(cursor) })),
    enabled: wanted,
  });

/** The history told in the language of the screen, oldest first. */
export function useToldEvents(caseId: string, wanted = true) {
  const { i18n } = useTranslation();
  const told = i18n.language === 'en' ? 'en' : 'zh';
  return useQuery({
    queryKey: ['case', caseId, 'events', told],
    queryFn: () => allOf<Event>((cursor) => caseEvents(caseId, { limit: PAGE, told, ...after(cursor) })),
    enabled: wanted,
  });
}
