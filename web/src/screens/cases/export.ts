/** What is shown, as XLSX (docs/administration.md). */
import type { CaseListItem, NewExport } from '../../api/generated.ts';
import { exportFile } from '../../parts/export-file.ts';
import type { KeptRow } from '../../parts/kept-order.ts';

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
] as const satisfies NewExport['columns'];
type Column = (typeof COLUMNS)[number];

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
  await exportFile({
    noted: { count: rows.length, columns: [...COLUMNS], filters, byText },
    sheet: words.sheet,
    head: words.head,
    widths: COLUMNS.map((column) => WIDTHS[column]),
    rows: rows.map(({ item }) => {
      const cells = cellsOf(item, words);
      return COLUMNS.map((column) => cells[column]);
    }),
  });
}
