/** The lists behind figures of supervision that are no list of cases: what each asks, a page at a time, and as what it is exported. */
import {
  listPassages,
  listSilentStations,
  listTasks,
  type NewExport,
  type Passage,
  type SilentStation,
  type TaskListItem,
} from '../../api/generated.ts';
import type { ExportPage } from '../../parts/export-file.ts';

interface List<T> {
  readonly list: NonNullable<NewExport['list']>;
  readonly read: (query: Readonly<Record<string, string>>) => Promise<ExportPage<T>>;
  readonly keyOf: (item: T) => string;
  /** What an export is noted by: the filters, by the names that it knows them by. */
  readonly noted: (query: Readonly<Record<string, string>>) => NewExport['filters'];
}

const picked = (
  query: Readonly<Record<string, string>>,
  names: readonly (keyof NewExport['filters'])[],
): NewExport['filters'] =>
  Object.fromEntries(Object.entries(query).filter(([name]) => names.some((one) => one === name)));

export const PASSAGES: List<Passage> = {
  list: 'passages',
  read: (query) => listPassages(query),
  keyOf: ({ caseId, seq }) => `${caseId} ${seq}`,
  noted: ({ stage, ...query }) => ({
    ...picked(query, ['next', 'from', 'to', 'station', 'court']),
    ...(stage === undefined ? {} : { stages: stage }),
  }),
};

export const SILENT: List<SilentStation> = {
  list: 'silent_stations',
  read: (query) => listSilentStations(query),
  keyOf: ({ unitId }) => unitId,
  noted: () => ({}),
};

export const SERVICES: List<TaskListItem> = {
  list: 'services',
  read: (query) => listTasks(query),
  keyOf: ({ taskId }) => taskId,
  noted: (query) => picked(query, ['unit', 'issuedFrom', 'issuedTo', 'first']),
};

export type AnyList<T> = List<T>;
