/** What a CSV file is told to be by its bytes, and on which line of it a row stands. */
import { expect, test } from 'vitest';
import { readTable, textOf } from '../../../api/administration/csv-table.ts';

test('a row is told by the line on which it ends, blank lines and values of two lines counted', () => {
  const table = readTable(Buffer.from('a,b\r\n1,2\r\n\r\n,\r\n"3\n4",5\r\n6,7'));
  expect(table).toEqual({
    columns: ['a', 'b'],
    rows: [
      { line: 2, values: ['1', '2'] },
      { line: 6, values: ['3\n4', '5'] },
      { line: 7, values: ['6', '7'] },
    ],
  });
});

test.each([
  ['no text', Buffer.from([0xff, 0x00, 0xff])],
  ['NUL', Buffer.from('a,b\n\0,1')],
])('%s is not a table', (_name, bytes) => {
  expect(readTable(bytes)).toBe('not_text');
});

test.each([
  ['', 'empty'],
  ['a,b', 'empty'],
  ['a,b\n,\n', 'empty'],
  ['a,b\n"1,2', 'not_csv'],
])('%j is %s', (text, fault) => {
  expect(readTable(Buffer.from(text))).toBe(fault);
});

test('characters of four bytes of GB18030 are read', () => {
  // U+20000, outside of GBK.
  expect(textOf(Buffer.from('95328236', 'hex'))).toBe('\u{20000}');
});
