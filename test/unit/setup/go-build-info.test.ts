/** Reading the build information of a Go program. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGoBuildInfo, readGoBuildInfo } from '../../../local/setup/go-build-info.mjs';
import { buildMismatch } from '../../../local/setup/temporal-binary.mjs';
import { buildInfo, linesOfTemporal, program } from './support/go-program.ts';

const PIECE = 8 * 1024 * 1024;

describe('what a Go program says of its build', () => {
  it('is the version of Go, the program, its module and the settings', () => {
    const info = parseGoBuildInfo(buildInfo(linesOfTemporal('v1.5.1', ['build\tvcs.modified=false'])));
    expect(info).toMatchObject({
      go: 'go1.25.0',
      path: 'github.com/temporalio/cli/cmd/temporal',
      module: 'github.com/temporalio/cli',
      version: 'v1.5.1',
    });
    expect(info?.settings['vcs.modified']).toBe('false');
    // The value of a setting may itself hold an equals sign.
    expect(info?.settings['-ldflags']).toBe('"-s -w -X github.com/temporalio/cli/temporalcli.Version=1.5.1"');
  });

  it('is read where the table is longer than one byte of length can say', () => {
    const many = Array.from(
      { length: 2_000 },
      (_, index) => `dep\texample.org/module-${index}\tv1.0.0\th1:x=`,
    );
    expect(parseGoBuildInfo(buildInfo(linesOfTemporal('v1.5.1', many)))?.version).toBe('v1.5.1');
  });

  it.each([
    ['other bytes', Buffer.from('#!/bin/sh\nexit 0\n')],
    ['nothing', Buffer.alloc(0)],
    ['the older form with pointers', buildInfo(linesOfTemporal(), 0)],
    ['a header that is cut off', buildInfo(linesOfTemporal()).subarray(0, 20)],
    ['a table that is cut off', buildInfo(linesOfTemporal()).subarray(0, 90)],
    ['a length beyond measure', Buffer.concat([buildInfo([]).subarray(0, 32), Buffer.alloc(8, 0xff)])],
  ])('is nothing in %s', (_, bytes) => {
    expect(parseGoBuildInfo(bytes)).toBeUndefined();
  });
});

describe('a file with build information', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jingfa-build-info-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, ...parts: readonly Buffer[]): string => {
    const path = join(folder, name);
    writeFileSync(path, Buffer.concat(parts));
    return path;
  };

  it('is read beyond the first piece, past the magic bytes as a mere constant and at an odd place', async () => {
    const info = buildInfo(linesOfTemporal());
    const magic = info.subarray(0, 14);
    const constant = Buffer.concat([magic, Buffer.alloc(34, 0x41)]);
    const odd = Buffer.concat([Buffer.alloc(8), buildInfo(['mod\texample.org/other\tv9.9.9\t'])]);
    const front = Buffer.concat([constant, odd]);
    const path = file('long', front, Buffer.alloc(PIECE - front.length + 16), info);
    expect(await readGoBuildInfo(path)).toMatchObject({ version: 'v1.5.1' });
  });

  it('is read at the very end of a piece', async () => {
    const path = file('edge', Buffer.alloc(PIECE - 16), buildInfo(linesOfTemporal()));
    expect(await readGoBuildInfo(path)).toMatchObject({ version: 'v1.5.1' });
  });

  it('is none in a file without it', async () => {
    expect(await readGoBuildInfo(file('none', Buffer.alloc(100_000, 0xff)))).toBeUndefined();
  });

  it('agrees with the Temporal CLI that is wanted, for this machine only', async () => {
    const path = file('temporal', program(linesOfTemporal()));
    expect(await buildMismatch(path)).toBeUndefined();
    expect(await buildMismatch(path, { platform: 'freebsd', arch: process.arch })).toMatch(/v1\.5\.1/);
    expect(await buildMismatch(path, { platform: process.platform, arch: 'riscv64' })).toMatch(/v1\.5\.1/);
  });

  it.each([
    ['another version', linesOfTemporal('v1.6.0'), 'v1.6.0'],
    ['modified sources', linesOfTemporal('v1.5.1', ['build\tvcs.modified=true']), 'modified'],
    ['another module', linesOfTemporal().map((line) => line.replace('temporalio', 'else')), 'else/cli'],
    [
      'another program of the module',
      linesOfTemporal().map((line) => line.replace('cmd/temporal', 'cmd/gen')),
      'gen',
    ],
  ])('disagrees with %s', async (name, lines, said) => {
    expect(await buildMismatch(file(name, program(lines)))).toContain(said);
  });

  it('disagrees with a file without build information', async () => {
    expect(await buildMismatch(file('script', Buffer.from('#!/bin/sh\n')))).toBe('no build information');
  });
});
