/** Finds the Temporal CLI, whose `server start-dev` is the platform's Temporal on one machine; fetches or builds it once. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureGo } from './go-tool.mjs';
import { cacheFolder } from './paths.mjs';
import { lastWords, runCommand } from './run-command.mjs';
import { Sentence, say } from './sentence.mjs';

/** The newest that `go install` accepts: later ones carry a `replace` directive in their go.mod. */
const VERSION = 'v1.5.1';
const CONNECT_MS = 5_000;
const TRANSFER_MS = 300_000;
const PROGRESS_MS = 15_000;

async function works(binary) {
  const { code, output } = await runCommand(binary, ['--version'], { quiet: true, timeout: 20_000 });
  return code === 0 && /temporal version/i.test(output);
}

function candidates() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [
    ...onPath.map((folder) => join(folder, 'temporal')),
    join(process.env['GOBIN'] || join(homedir(), 'go', 'bin'), 'temporal'),
    cached(),
  ];
}

function cached() {
  return join(cacheFolder(), `temporal-${VERSION}`, 'temporal');
}

/** What is in the cache is whole: it is made beside its place and moved there. */
async function moveIntoCache(binary) {
  await mkdir(join(cacheFolder(), `temporal-${VERSION}`), { recursive: true });
  await rename(binary, cached());
  return cached();
}

async function fetchArchive() {
  const platform = process.platform === 'darwin' ? 'darwin' : 'linux';
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const url = `https://temporal.download/cli/archive/latest?platform=${platform}&arch=${arch}`;
  const abort = new AbortController();
  const connecting = setTimeout(() => abort.abort(), CONNECT_MS);
  const response = await fetch(url, { signal: abort.signal });
  clearTimeout(connecting);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const transferring = setTimeout(() => abort.abort(), TRANSFER_MS);
  try {
    return Buffer.from(await response.arrayBuffer());
  } finally {
    clearTimeout(transferring);
  }
}

async function download(folder) {
  say('· 下载 Temporal CLI / downloading the Temporal CLI');
  try {
    const archive = join(folder, 'temporal.tar.gz');
    await writeFile(archive, await fetchArchive());
    const { code } = await runCommand('tar', ['-xzf', archive, '-C', folder, 'temporal'], { quiet: true });
    const binary = join(folder, 'temporal');
    if (code === 0 && (await works(binary))) return await moveIntoCache(binary);
  } catch {
    // No way to the download site is ordinary inside a government network: the Go module proxy is the next try.
  }
  say('· 下载站不可达，改为编译 / the download site cannot be reached, building instead');
  return undefined;
}

async function build(folder) {
  const { go, env } = await ensureGo();
  say('· 编译 Temporal CLI，约需 4 至 6 分钟，仅此一次 / building the Temporal CLI, 4 to 6 minutes, once');
  const started = Date.now();
  const progress = setInterval(() => {
    say(`  … 已编译 ${Math.round((Date.now() - started) / 1000)} 秒 / still building`);
  }, PROGRESS_MS);
  try {
    const { code, output } = await runCommand(
      go,
      ['install', `github.com/temporalio/cli/cmd/temporal@${VERSION}`],
      {
        env: { ...env, GOBIN: folder },
        quiet: true,
      },
    );
    const binary = join(folder, 'temporal');
    if (code === 0 && (await works(binary))) return await moveIntoCache(binary);
    throw new Sentence(
      `编译 Temporal CLI 失败：${lastWords(output)}`,
      'building the Temporal CLI failed: check the network, or install it from https://docs.temporal.io/cli',
    );
  } finally {
    clearInterval(progress);
  }
}

async function obtain() {
  await mkdir(cacheFolder(), { recursive: true });
  const folder = await mkdtemp(join(cacheFolder(), 'making-'));
  try {
    return (await download(folder)) ?? (await build(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Order: the variable TEMPORAL_CLI, the PATH, Go's own folder of binaries, the cache, the download, the build.
 * @returns {Promise<string>} the path of a binary that runs
 */
export async function ensureTemporalCli() {
  const named = process.env['TEMPORAL_CLI'];
  if (named) {
    if (await works(named)) return named;
    throw new Sentence(
      `TEMPORAL_CLI 指向的 ${named} 无法运行`,
      `TEMPORAL_CLI points to ${named}, which does not run`,
    );
  }
  for (const binary of candidates()) {
    if (await works(binary)) return binary;
  }
  return await obtain();
}
