/** Lists as XLSX: every cell is text, whatever it begins with, and no more rows than may leave at once. */
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { expect, it } from 'vitest';
import { EXPORTED_AT_MOST, rowsToExport, sheetFile } from '../../../web/src/parts/export-file.ts';

async function filesOf(blob: Blob): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(await blob.arrayBuffer()));
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    files.set(entry.fileName, (await buffer(stream)).toString('utf8'));
  }
  return files;
}

it('writes what looks like a formula as the text that it is', async () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'];
  const files = await filesOf(
    await sheetFile({ sheet: '清单', head: ['一'], widths: [10], rows: dangerous.map((text) => [text]) }),
  );
  const all = [...files]
    .filter(([name]) => name.startsWith('xl/'))
    .map(([, text]) => text)
    .join('\n');
  const sheet = [...files].find(([name]) => name.startsWith('xl/worksheets/'))?.[1] ?? '';
  expect(sheet).not.toContain('<f>');
  expect(sheet).not.toContain('<f ');
  expect(all).toContain('=1+1');
  // Text by the table of strings, or in the cell itself: no cell is a number.
  const cells = sheet.match(/<c [^>]*>/gu) ?? [];
  expect(cells).toHaveLength(dangerous.length + 1);
  for (const cell of cells) expect(cell).toMatch(/ t="(s|inlineStr)"/u);
});

const listOf =
  (length: number) =>
  async ({ cursor = '0', limit = '0' }: Readonly<Record<string, string>>) => {
    const from = Number(cursor);
    const to = Math.min(length, from + Number(limit));
    const items = Array.from({ length: to - from }, (_, index) => from + index);
    return { items, nextCursor: to < length ? String(to) : null };
  };

it.each([
  [0, 0, false],
  [EXPORTED_AT_MOST, EXPORTED_AT_MOST, false],
  [EXPORTED_AT_MOST + 1, EXPORTED_AT_MOST, true],
])(
  'of %i rows takes %i, says whether there are more, and tells how far it is',
  async (length, taken, more) => {
    const told: number[] = [];
    const found = await rowsToExport(listOf(length), (count) => told.push(count));
    expect([found.rows.length, found.more]).toEqual([taken, more]);
    expect(found.rows).toEqual(Array.from({ length: taken }, (_, index) => index));
    expect(told.at(-1)).toBe(taken);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  },
);
