/** npm packages: installed exactly as the lock file says, by Node 24 whatever Node the caller has. */
import { access, readFile, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { Sentence, say } from './sentence.mjs';
import { NODE_24, ROOT } from './paths.mjs';

/** Under an older Node npm silently picks older versions, and some packages refuse to install. */
const NODE_FOR_NPM = 'node@24';
/** .npmrc keeps brand-new versions out when a version is chosen; what the lock file names was chosen before. */
const LOCKED_IS_OLD_ENOUGH = '--min-release-age=0';

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

async function nodeIsThere() {
  try {
    await access(NODE_24, constants.X_OK);
  } catch {
    return false;
  }
  const { code, output } = await runCommand(NODE_24, ['--version'], { quiet: true, timeout: 10_000 });
  return code === 0 && output.startsWith('v24.');
}

/** npm writes what it installed into node_modules/.package-lock.json at the very end: no stamp of our own is needed. */
function installedAsLocked(locked, installed) {
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    if (!path.includes('node_modules/')) return true;
    const there = installed[path];
    return there ? there.version === entry.version : Boolean(entry.optional);
  });
}

async function isInstalled() {
  const locked = await readPackages(join(ROOT, 'package-lock.json'));
  if (!locked) {
    throw new Sentence(
      '缺少或无法读取 package-lock.json，请重新检出代码',
      'package-lock.json is missing or unreadable: check the code out again',
    );
  }
  const installed = await readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  return installed !== undefined && installedAsLocked(locked, installed) && (await nodeIsThere());
}

/** npm's first lines of error say what happened; its last ones are always the same. */
function causeOf(output) {
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('npm error') && line.length > 'npm error '.length);
  return lines.slice(0, 4).join(' | ').slice(0, 500);
}

export async function ensurePackages() {
  if (await isInstalled()) return;
  say(
    '· 安装依赖（npm ci），首次约需一两分钟 / installing packages (npm ci), a minute or two the first time',
  );
  const underNode24 = process.versions.node.startsWith('24.');
  const { code, output } = underNode24
    ? await runCommand('npm', ['ci', LOCKED_IS_OLD_ENOUGH], { cwd: ROOT, quiet: true })
    : await runCommand('npx', ['-y', '-p', NODE_FOR_NPM, '-c', `npm ci ${LOCKED_IS_OLD_ENOUGH}`], {
        cwd: ROOT,
        quiet: true,
      });
  if (code !== 0 || !(await isInstalled())) {
    throw new Sentence(
      `npm ci 失败，请检查网络与磁盘空间后重试：${causeOf(output)}`,
      'npm ci failed: check the network and the disk space, then start again',
    );
  }
}
