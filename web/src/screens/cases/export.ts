/**
 * What is shown, as XLSX, made in the browser once the platform has noted the export (docs/administration.md). The universal build of the library compresses on this thread: its browser
 * build starts workers from `blob:` addresses, which `worker-src 'self'` refuses.
 */
import { type CaseListItem, type NewExport, noteExport } from '../../api/generated.ts';
import { newKey, withKey } from '../../api/send.ts';
import type { KeptRow } from '../../parts/kept-order.ts';
import { saveFile } from '../../parts/save-file.ts';

type Column = NewExport['columns'][number];

/** In the order of the head. */
const COLUMNS = [
  'number',
  'matter',
  'parties',
  'stage',
  'nextDue',
  'overdue',
  'station',
  'court',
  'openedOn',
  'lastActivity',
  'drill',
] as const satisfies readonly Column[];

const WIDTHS: Readonly<Record<Column, number>> = {
  number: 26,
  matter: 20,
  parties: 30,
  stage: 12,
  nextDue: 26,
  overdue: 8,
  station: 20,
  court: 28,
  openedOn: 12,
  lastActivity: 26,
  drill: 8,
};

export interface ExportWords {
  readonly sheet: string;
  readonly head: readonly string[];
  readonly matterOf: (item: CaseListItem) => string;
  readonly partiesOf: (item: CaseListItem) => string;
  readonly stageOf: (item: CaseListItem) => string;
  readonly yes: string;
}

const cellsOf = (item: CaseListItem, words: ExportWords): Readonly<Record<Column, string>> => ({
  number: item.caseNumber,
  matter: words.matterOf(item),
  parties: words.partiesOf(item),
  stage: words.stageOf(item),
  nextDue: item.nextDueAt ?? '',
  overdue: item.overdue ? words.yes : '',
  station: item.station.name,
  court: item.court.name,
  openedOn: item.openedOn,
  lastActivity: item.lastActivityAt,
  drill: item.drill ? words.yes : '',
});

/** What the rows were chosen by; of a text that was looked for only that it was. */
export interface ExportOf {
  readonly filters: NewExport['filters'];
  readonly byText: boolean;
}

/** Notes the export, then writes the file. @throws Problem where it was not noted: no file is made then */
export async function exportCases(
  rows: readonly KeptRow<CaseListItem>[],
  { filters, byText }: ExportOf,
  words: ExportWords,
): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  await noteExport({ count: rows.length, columns: [...COLUMNS], filters, byText }, withKey(newKey()));
  const head = words.head.map((value) => ({ value, fontWeight: 'bold' as const }));
  const cells = rows.map(({ item }) => cellsOf(item, words));
  const data = [head, ...cells.map((row) => COLUMNS.map((column) => row[column]))];
  const columns = COLUMNS.map((column) => ({ width: WIDTHS[column] }));
  const blob = await writeExcelFile(data, { sheet: words.sheet, columns, stickyRowsCount: 1 }).toBlob();
  saveFile(blob, `${words.sheet}-${new Date().toISOString().slice(0, 10)}.xlsx`);
}
