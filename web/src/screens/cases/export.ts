/**
 * What is shown, as XLSX, made in the browser. The universal build of the library compresses on this thread: its browser
 * build starts workers from `blob:` addresses, which `worker-src 'self'` refuses.
 */
import type { CaseListItem } from '../../api/generated.ts';
import type { KeptRow } from '../../parts/kept-order.ts';

export interface ExportWords {
  readonly sheet: string;
  readonly head: readonly string[];
  readonly partiesOf: (item: CaseListItem) => string;
  readonly stageOf: (item: CaseListItem) => string;
  readonly yes: string;
}

const rowOf = (item: CaseListItem, words: ExportWords): string[] => [
  item.caseNumber,
  item.matterName,
  words.partiesOf(item),
  words.stageOf(item),
  item.nextDueAt ?? '',
  item.overdue ? words.yes : '',
  item.station.name,
  item.court.name,
  item.openedOn,
  item.lastActivityAt,
  item.drill ? words.yes : '',
];

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export async function exportCases(rows: readonly KeptRow<CaseListItem>[], words: ExportWords): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const head = words.head.map((value) => ({ value, fontWeight: 'bold' as const }));
  const data = [head, ...rows.map(({ item }) => rowOf(item, words))];
  const columns = [26, 20, 30, 12, 26, 8, 20, 28, 12, 26, 8].map((width) => ({ width }));
  const blob = await writeExcelFile(data, { sheet: words.sheet, columns, stickyRowsCount: 1 }).toBlob();
  save(blob, `${words.sheet}-${new Date().toISOString().slice(0, 10)}.xlsx`);
}
