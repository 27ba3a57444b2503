/**
 * Rows of a list as XLSX, made in the browser once the platform has noted the export (docs/administration.md). The universal build of
 * the library compresses on this thread: its browser build starts workers from `blob:` addresses, which `worker-src 'self'` refuses.
 */
import { type NewExport, noteExport } from '../api/generated.ts';
import { newKey, withKey } from '../api/send.ts';
import { saveFile } from './save-file.ts';

/** Rows that leave at once: a larger file is no list that somebody reads. */
export const EXPORTED_AT_MOST = 5_000;
const PAGE = '200';

export interface ExportPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * The first rows of a list, whatever of it is shown.
 * @param read a page of the list as it is filtered
 * @param told how many have been read so far
 */
export async function rowsToExport<T>(
  read: (page: Readonly<Record<string, string>>) => Promise<ExportPage<T>>,
  told?: (count: number) => void,
): Promise<{ readonly rows: readonly T[]; readonly more: boolean }> {
  const rows: T[] = [];
  let cursor: string | null = '';
  while (cursor !== null && rows.length < EXPORTED_AT_MOST) {
    const page: ExportPage<T> = await read({ limit: PAGE, ...(cursor === '' ? {} : { cursor }) });
    rows.push(...page.items);
    cursor = page.nextCursor;
    told?.(Math.min(rows.length, EXPORTED_AT_MOST));
  }
  return { rows: rows.slice(0, EXPORTED_AT_MOST), more: cursor !== null || rows.length > EXPORTED_AT_MOST };
}

export interface Sheet {
  readonly sheet: string;
  readonly head: readonly string[];
  readonly widths: readonly number[];
  /** Every cell is text, also one that begins with a sign of a formula: the file has no formula. */
  readonly rows: readonly (readonly string[])[];
}

/** The file's bytes: a bold head that stays in sight, and a line for each row. */
export async function sheetFile({ sheet, head, widths, rows }: Sheet): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const text = (value: string) => ({ value, type: String });
  const data = [
    head.map((value) => ({ ...text(value), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(text)),
  ];
  const columns = widths.map((width) => ({ width }));
  return await writeExcelFile(data, { sheet, columns, stickyRowsCount: 1 }).toBlob();
}

/** Notes the export, then writes the file. @throws Problem where it was not noted: no file is made then */
export async function exportFile({ noted, ...sheet }: Sheet & { readonly noted: NewExport }): Promise<void> {
  await noteExport(noted, withKey(newKey()));
  saveFile(await sheetFile(sheet), `${sheet.sheet}-${new Date().toISOString().slice(0, 10)}.xlsx`);
}
