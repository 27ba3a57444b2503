/** Where the Temporal CLI is looked for, and in what order. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureTemporalCli, obtainFrom } from '../../../local/setup/temporal-cli.mjs';

let base: string;
let cache: string;
const place = (...names: readonly string[]): string => join(base, ...names, 'temporal');
const inCache = (): string => join(cache, 'temporal-v1.5.1', 'temporal');

function putProgram(path: string, says = 'temporal version 1.5.1'): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho ${says}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** A source that gives what `says` prints, or nothing. */
function source(says?: string): { (folder: string): Promise<string | undefined>; folders: string[] } {
  const folders: string[] = [];
  const ask = async (folder: string): Promise<string | undefined> => {
    folders.push(folder);
    return await Promise.resolve(says === undefined ? undefined : putProgram(join(folder, 'temporal'), says));
  };
  return Object.assign(ask, { folders });
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'jingfa-cli-'));
  cache = join(base, 'cache', 'jingfa');
  vi.stubEnv('XDG_CACHE_HOME', join(base, 'cache'));
  vi.stubEnv('GOBIN', join(base, 'gobin'));
  vi.stubEnv('PATH', [join(base, 'first'), join(base, 'second'), '/usr/bin', '/bin'].join(delimiter));
  vi.stubEnv('TEMPORAL_CLI', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

describe('the Temporal CLI', () => {
  it('is looked for in TEMPORAL_CLI, the PATH, GOBIN, the cache, and then asked of the sources', async () => {
    const last = source('temporal version fetched');
    const ordered = [place('named'), place('first'), place('second'), place('gobin'), inCache()];
    for (const path of ordered) putProgram(path);
    vi.stubEnv('TEMPORAL_CLI', place('named'));
    expect(await ensureTemporalCli([last])).toBe(place('named'));
    vi.stubEnv('TEMPORAL_CLI', '');
    for (const path of ordered.slice(1)) {
      expect(await ensureTemporalCli([last])).toBe(path);
      rmSync(path);
    }
    expect(last.folders).toEqual([]);
    expect(await ensureTemporalCli([last])).toBe(inCache());
    expect(last.folders).toHaveLength(1);
  });

  it('is not taken from a place where a program of that name is something else', async () => {
    putProgram(place('first'), 'another tool');
    expect(await ensureTemporalCli([source('temporal version fetched')])).toBe(inCache());
  });

  it('is refused where TEMPORAL_CLI names what does not run', async () => {
    vi.stubEnv('TEMPORAL_CLI', place('nowhere'));
    await expect(ensureTemporalCli([source('temporal version')])).rejects.toThrow(/TEMPORAL_CLI/);
  });
});

describe('the sources', () => {
  it('are asked in order until one gives a binary; each has a folder of its own, and none is left', async () => {
    const sources = [source(), source('temporal version second'), source('temporal version third')] as const;
    expect(await obtainFrom(sources)).toBe(inCache());
    expect(readFileSync(inCache(), 'utf8')).toContain('second');
    expect(sources.map(({ folders }) => folders.length)).toEqual([1, 1, 0]);
    expect(readdirSync(cache)).toEqual(['temporal-v1.5.1']);
  });

  it('leave nothing in the cache when one of them breaks in the middle', async () => {
    const breaking = async (folder: string): Promise<string> => {
      putProgram(join(folder, 'temporal'));
      return await Promise.reject(new Error('the line broke'));
    };
    await expect(obtainFrom([breaking])).rejects.toThrow('the line broke');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('may be asked by several starts at once', async () => {
    const starts = Array.from({ length: 5 }, (_, index) => source(`temporal version ${index}`));
    const paths = await Promise.all(starts.map((start) => obtainFrom([start])));
    expect(new Set(paths)).toEqual(new Set([inCache()]));
    expect(readFileSync(inCache(), 'utf8')).toMatch(/^#!\/bin\/sh\necho temporal version [0-4]\n$/);
    expect(new Set(starts.flatMap(({ folders }) => folders)).size).toBe(5);
    expect(readdirSync(cache)).toEqual(['temporal-v1.5.1']);
  });

  it('sweep away what a killed start left a day ago, but not what another start is making', async () => {
    const [old, recent] = [join(cache, 'making-old'), join(cache, 'making-recent')];
    for (const folder of [old, recent]) mkdirSync(folder, { recursive: true });
    const before = Date.now() / 1000 - 25 * 3600;
    utimesSync(old, before, before);
    await obtainFrom([source('temporal version')]);
    expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
  });
});
