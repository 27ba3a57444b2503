/** The list of the filter as XLSX, its first rows up to a bound, whatever of it is shown (docs/administration.md). */
import { type CaseListItem, listCases, type ListCasesParams, type NewExport } from '../../api/generated.ts';
import { exportFile, rowsToExport } from '../../parts/export-file.ts';

/** In the order of the head. */
const COLUMNS = [
  'number',
  'courtNumber',
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
  courtNumber: 26,
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
  courtNumber: item.courtCaseNumber ?? '',
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

/** An export is noted by the filters; of a text that was looked for only that it was: the text stays here. */
const notedBy = ({ q, ...filters }: ListCasesParams) => ({ filters, byText: q !== undefined });

/**
 * Reads the list, notes the export, then writes the file. @param told how many rows have been read
 * @returns whether the list is longer than what was exported @throws Problem where it was not noted: no file is made then
 */
export async function exportCases(
  params: ListCasesParams,
  words: ExportWords,
  told: (count: number) => void,
): Promise<boolean> {
  const { rows, more } = await rowsToExport<CaseListItem>((page) => listCases({ ...params, ...page }), told);
  await exportFile({
    noted: { count: rows.length, columns: [...COLUMNS], ...notedBy(params) },
    sheet: words.sheet,
    head: words.head,
    widths: COLUMNS.map((column) => WIDTHS[column]),
    rows: rows.map((item) => {
      const cells = cellsOf(item, words);
      return COLUMNS.map((column) => cells[column]);
    }),
  });
  return more;
}
