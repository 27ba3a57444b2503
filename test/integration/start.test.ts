/**
 * `npm start` as an operator sees it: a child process, its one line, its run.json, and what it survives. It runs from a
 * folder with the files of the image alone, so without test/.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startedAt } from '../../local/start/process-identity.ts';
import type { RunFile } from '../../local/start/run-file.ts';
import { Instance, START_MS, until } from '../support/npm-start.ts';
import { ShippedTree } from '../support/shipped-tree.ts';

function alive(pid: number): boolean {
  return startedAt(pid) !== undefined;
}

async function answers(address: string): Promise<number> {
  const response = await fetch(`${address}/readyz`).catch(() => undefined);
  await response?.body?.cancel();
  return response?.status ?? 0;
}

describe('npm start', { timeout: START_MS + 30_000 }, () => {
  const base = mkdtempSync(join(tmpdir(), 'jingfa-start-'));
  const tree = new ShippedTree();
  // Below a closed folder and with a name that is not plain: PostgreSQL's own user has to get there all the same.
  const folder = join(base, '数据 1');
  let instance: Instance;
  let address: string;

  const readRun = (): RunFile => JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as RunFile;
  const query = async (statement: string): Promise<readonly Record<string, unknown>[]> => {
    const sql = postgres(readRun().databaseUrl, { max: 1, onnotice: () => undefined });
    try {
      return await sql.unsafe(statement);
    } finally {
      await sql.end();
    }
  };

  beforeAll(async () => {
    instance = new Instance({ tree: tree.folder, folder });
    address = await instance.ready();
  }, START_MS);

  afterAll(async () => {
    instance.signal('SIGTERM');
    await instance.ended;
    rmSync(base, { recursive: true, force: true });
    tree.remove();
  }, 60_000);

  it('needs nothing of test/: it has none', () => {
    expect(existsSync(join(tree.folder, 'local/start/supervisor.ts'))).toBe(true);
    expect(existsSync(join(tree.folder, 'test'))).toBe(false);
    expect(instance.output).toMatch(/已登记 \d+ 件演示纠纷/);
  });

  it('prints one line with the address once everything answers', async () => {
    expect(instance.output.match(/JINGFA READY/g)).toHaveLength(1);
    expect(instance.output).toMatch(
      /started in \d+\.\d s \(packages .* ‖ Temporal CLI .*, database .*, platform .*\)\nJINGFA READY /,
    );
    expect(await answers(address)).toBe(200);
  });

  it('describes itself in run.json, readable by its owner only', () => {
    const run = readRun();
    expect(statSync(join(folder, 'run.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(run.address).toBe(address);
    expect(run.temporalNamespace).toBe('default');
    expect(Object.keys(run).sort()).toEqual(
      ['address', 'databaseUrl', 'demo', 'pids', 'temporalAddress', 'temporalNamespace'].sort(),
    );
    expect(Object.keys(run.pids).sort()).toEqual(['api', 'postgres', 'supervisor', 'temporal', 'worker']);
    for (const pid of Object.values(run.pids)) expect(alive(pid)).toBe(true);
    expect(run.demo?.password).toMatch(/.{12,}/);
    expect(run.demo?.users['police']).toMatchObject({ username: 'police' });
  });

  it('refuses a second start on the same data in one sentence and disturbs nothing', async () => {
    const before = readRun();
    const second = new Instance({ tree: tree.folder, folder });
    expect(await second.ended).not.toBe(0);
    expect(second.output).toMatch(/已被另一个实例使用.*another instance/);
    expect(second.output).not.toMatch(/ {4}at /);
    expect(readRun()).toEqual(before);
    expect(await answers(address)).toBe(200);
  });

  it('starts a killed worker again within two seconds and says its new pid', async () => {
    const { worker } = readRun().pids;
    process.kill(worker, 'SIGKILL');
    await until(() => readRun().pids.worker !== worker && alive(readRun().pids.worker), 2_000);
    await until(async () => (await answers(address)) === 200, 60_000);
  });

  it('starts killed servers again on the same ports and data', async () => {
    await query('create table survives (n int)');
    const before = readRun();
    process.kill(before.pids.postgres, 'SIGKILL');
    process.kill(before.pids.temporal, 'SIGKILL');
    await until(() => {
      const { pids } = readRun();
      return pids.postgres !== before.pids.postgres && pids.temporal !== before.pids.temporal;
    }, 30_000);
    await until(async () => (await answers(address)) === 200, 60_000);
    expect(readRun().databaseUrl).toBe(before.databaseUrl);
    expect(readRun().temporalAddress).toBe(before.temporalAddress);
    expect(await query('select n from survives')).toEqual([]);
  });

  it('ends in order within 20 seconds on SIGTERM, and resumes on the same data', async () => {
    const { pids } = readRun();
    const secrets = readFileSync(join(folder, 'secrets.json'), 'utf8');
    const since = Date.now();
    instance.signal('SIGTERM');
    expect(await instance.ended).toBe(0);
    expect(Date.now() - since).toBeLessThan(20_000);
    for (const pid of Object.values(pids)) expect(alive(pid)).toBe(false);

    instance = new Instance({ tree: tree.folder, folder });
    address = await instance.ready();
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(secrets);
    expect(await query('select n from survives')).toEqual([]);
  });

  it('ends what a killed supervisor left behind, then starts', async () => {
    const { pids } = readRun();
    process.kill(pids.supervisor, 'SIGKILL');
    await instance.ended;
    expect(alive(pids.postgres)).toBe(true);

    instance = new Instance({ tree: tree.folder, folder });
    address = await instance.ready();
    for (const pid of Object.values(pids)) expect(alive(pid)).toBe(false);
    expect(await query('select n from survives')).toEqual([]);
  });

  it('gives up in order when it is told to stop while it starts', async () => {
    instance.signal('SIGINT');
    expect(await instance.ended).toBe(0);
    const starting = new Instance({ tree: tree.folder, folder });
    await starting.says('启动 Temporal');
    starting.signal('SIGTERM');
    expect(await starting.ended).toBe(0);
    expect(starting.output).not.toMatch(/JINGFA READY/);
    expect(readdirSync(join(folder, 'pids'))).toEqual([]);

    instance = new Instance({ tree: tree.folder, folder });
    address = await instance.ready();
  });

  it('ends by itself, in order, when only the launcher is killed', async () => {
    const { pids } = readRun();
    instance.signal('SIGKILL');
    await until(() => !alive(pids.supervisor), 20_000);
    for (const pid of Object.values(pids)) expect(alive(pid)).toBe(false);
    instance = new Instance({ tree: tree.folder, folder });
    address = await instance.ready();
  });
});
