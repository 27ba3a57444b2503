/** Which blocks a mutation run draws: the same for everybody, and those of one file whatever becomes of another. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { domainFiles, sampleOf } from '../../../tools/mutate/sample.mjs';

const FILES = domainFiles(resolve(import.meta.dirname, '../../../domain'));

interface Block {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

function blockOf(pattern: string): Block {
  const [, file = '', first, last] = /^(.*):(\d+)-(\d+)$/u.exec(pattern) ?? [];
  return { file, first: Number(first), last: Number(last) };
}

test('all of the domain, without words and shapes, where nothing is drawn', () => {
  expect(FILES.length).toBeGreaterThan(200);
  expect(FILES.filter((name) => /\/(?:words|shape)\.ts$/u.test(name))).toEqual([]);
  expect(sampleOf(FILES, { oneIn: 1, from: 0 })).toEqual(FILES);
});

test('one block in twenty is about a twentieth of the lines, and lies in its file', () => {
  const blocks = sampleOf(FILES, { oneIn: 20, from: 0 }).map(blockOf);
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length;
  for (const { file, first, last } of blocks) {
    expect(first).toBeGreaterThan(0);
    expect(last).toBeGreaterThanOrEqual(first);
    expect(last).toBeLessThanOrEqual(lines(file));
  }
  const drawn = blocks.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const all = FILES.reduce((sum, file) => sum + lines(file), 0);
  expect(drawn / all).toBeGreaterThan(1 / 40);
  expect(drawn / all).toBeLessThan(1 / 10);
});

test('a file draws the same blocks alone as among all', () => {
  const among = sampleOf(FILES, { oneIn: 7, from: 3 });
  const [one = ''] = among.map((pattern) => blockOf(pattern).file);
  const own = among.filter((pattern) => pattern.startsWith(`${one}:`));
  expect(own).not.toEqual([]);
  expect(sampleOf([one], { oneIn: 7, from: 3 })).toEqual(own);
});

test('the samples of one size have no block in common and are together all', () => {
  const samples = Array.from({ length: 3 }, (_, from) => sampleOf(FILES, { oneIn: 3, from }));
  const together = samples.flat();
  expect(samples.every((one) => one.length > 0)).toBe(true);
  expect(new Set(together).size).toBe(together.length);
  const lines = together.map(blockOf).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  expect(lines).toBe(FILES.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length, 0));
});
