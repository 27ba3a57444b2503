/**
 * PostgreSQL refuses to run as root. When we are root it runs as the system user `postgres`, who must be able to reach
 * its programs and its data. Below a closed folder (/root, a mkdtemp folder of mode 700) that user gets the one Linux
 * capability that lets it pass and read there, CAP_DAC_READ_SEARCH, and no other: so the data stay inside the data
 * folder wherever that is, nothing is copied, and no folder of root's is opened to others.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Sentence } from '../setup/sentence.mjs';

const USER = 'postgres';
const CAPABILITY = '+dac_read_search';

export interface PostgresUser {
  /** What files of the server must belong to; undefined: to the user of this process. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  /** How to run a program as this user. */
  command(program: string, args: readonly string[]): PostgresCommand;
}

interface PostgresCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly as: { readonly uid: number; readonly gid: number } | undefined;
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, user], { encoding: 'utf8' }));
  const [uid, gid] = ids.map((answer) => (answer.status === 0 ? Number(answer.stdout.trim()) : Number.NaN));
  return uid && gid ? { uid, gid } : undefined;
}

function findOrMakeUser(): { uid: number; gid: number } {
  const known = idsOf(USER);
  if (known) return known;
  try {
    const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
    execFileSync('useradd', [...flags, USER], { stdio: 'ignore' });
  } catch {
    // Reported below: without the user there is nothing to run the server as.
  }
  const made = idsOf(USER);
  if (made) return made;
  throw new Sentence(
    'PostgreSQL 不能以 root 运行，且无法创建系统用户 postgres：请先创建该用户或改用普通用户启动',
    'PostgreSQL cannot run as root and the user postgres could not be made: create it, or start as an ordinary user',
  );
}

/** npm under a strict umask leaves programs that only root may run. */
function openPrograms(programs: readonly string[]): void {
  for (const program of programs) chmodSync(program, 0o755);
}

function succeeds(run: PostgresCommand): boolean {
  return spawnSync(run.command, run.args, { ...run.as, stdio: 'ignore' }).status === 0;
}

/** `programs` and `folders` are what the server has to reach; a folder must exist. */
export function choosePostgresUser(programs: readonly string[], folders: readonly string[]): PostgresUser {
  if (process.getuid?.() !== 0) {
    return { owner: undefined, command: (command, args) => ({ command, args, as: undefined }) };
  }
  const owner = findOrMakeUser();
  openPrograms(programs);
  const plain: PostgresUser = { owner, command: (command, args) => ({ command, args, as: owner }) };
  const capable: PostgresUser = {
    owner,
    command: (program, args) => ({
      command: 'setpriv',
      args: [...capabilityFlags(owner), program, ...args],
      as: undefined,
    }),
  };
  const chosen = [plain, capable].find((user) => reachesAll(user, programs, folders));
  if (chosen) return chosen;
  throw new Sentence(
    `用户 postgres 无法进入 ${folders.join('、')} 或 ${dirname(programs[0] ?? '')}，请把数据文件夹或代码放在其可进入的位置（如 /var/lib/jingfa）`,
    'the user postgres cannot enter the data folder or the checkout: put it where that user may enter, such as /var/lib/jingfa',
  );
}

function capabilityFlags(owner: { uid: number; gid: number }): readonly string[] {
  const only = `-all,${CAPABILITY}`;
  return [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--no-new-privs',
    // Otherwise the kernel forgets the capability in access(2), by which initdb looks for its companion.
    '--securebits=+no_setuid_fixup',
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
    '--',
  ];
}

function reachesAll(user: PostgresUser, programs: readonly string[], folders: readonly string[]): boolean {
  return (
    programs.every((program) => existsSync(program) && succeeds(user.command(program, ['--version']))) &&
    folders.every((folder) => succeeds(user.command('/bin/sh', ['-c', 'cd "$1"', 'sh', folder])))
  );
}
