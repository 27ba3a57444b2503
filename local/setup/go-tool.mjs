/** A Go that can build the Temporal CLI. Only needed where its binary can neither be found nor downloaded. */
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lastWords, runCommand } from './run-command.mjs';
import { Sentence, say } from './sentence.mjs';

/** What the CLI's go.mod asks for. */
const NEEDED_MINOR = 25;
/** From 1.21 on Go fetches a newer toolchain by itself. */
const SELF_UPDATING_MINOR = 21;
const TOOLCHAIN = 'go1.26.8';

const INSTALL_GO = () =>
  new Sentence(
    '缺少 Temporal CLI，也没有 Go 来编译它：请安装其一（https://docs.temporal.io/cli 或 https://go.dev/dl，Go 1.21 以上）',
    'the Temporal CLI is missing and there is no Go to build it: install either of them (Go 1.21 or newer)',
  );

async function minorOf(go) {
  const { code, output } = await runCommand(go, ['env', 'GOVERSION'], { quiet: true, timeout: 20_000 });
  const found = /go1\.(\d+)/.exec(output);
  return code === 0 && found ? Number(found[1]) : undefined;
}

async function installByApt() {
  if (process.getuid?.() !== 0) throw INSTALL_GO();
  const probe = await runCommand('apt-get', ['--version'], { quiet: true });
  if (probe.code !== 0) throw INSTALL_GO();
  say('· 安装 Go（apt-get install golang-go）/ installing Go by apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { env, quiet: true });
  const packages = ['golang-go', 'ca-certificates'];
  const { code } = await runCommand(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    {
      env,
      quiet: true,
    },
  );
  if (code !== 0) throw INSTALL_GO();
}

async function makeExecutable(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile()) await chmod(join(folder, entry.name), 0o755);
  }
}

/**
 * Debian 12's Go is 1.19, which knows nothing of toolchains; but Go toolchains are Go modules, and any Go can
 * download one through the module proxy, checked against the checksum database. Only the x bits are missing then.
 */
async function fetchToolchain(go, env) {
  say(`· 通过 Go 模块代理获取 ${TOOLCHAIN} / fetching ${TOOLCHAIN} through the Go module proxy`);
  const target = await runCommand(go, ['env', 'GOOS', 'GOARCH'], { quiet: true });
  const [os, arch] = target.output.trim().split('\n');
  const module = `golang.org/toolchain@v0.0.1-${TOOLCHAIN}.${os}-${arch}`;
  const { code, output } = await runCommand(go, ['mod', 'download', '-json', module], { env, quiet: true });
  const folder = /"Dir": "([^"]+)"/.exec(output)?.[1];
  if (code !== 0 || !folder) {
    throw new Sentence(
      `无法获取 Go 工具链：${lastWords(output)}`,
      'the Go toolchain could not be fetched: install Go 1.25 or newer from https://go.dev/dl',
    );
  }
  await makeExecutable(join(folder, 'bin'));
  await makeExecutable(join(folder, 'pkg', 'tool', `${os}_${arch}`));
  return { go: join(folder, 'bin', 'go'), env: { ...env, GOROOT: folder, GOTOOLCHAIN: 'local' } };
}

/** @returns {Promise<{ go: string, env: NodeJS.ProcessEnv }>} */
export async function ensureGo() {
  let go = 'go';
  let minor = await minorOf(go);
  if (minor === undefined) {
    go = '/usr/local/go/bin/go';
    minor = await minorOf(go);
  }
  if (minor === undefined) {
    await installByApt();
    go = 'go';
    minor = await minorOf(go);
  }
  if (minor === undefined) throw INSTALL_GO();
  if (minor >= NEEDED_MINOR) return { go, env: process.env };
  if (minor >= SELF_UPDATING_MINOR) return { go, env: { ...process.env, GOTOOLCHAIN: 'auto' } };
  return await fetchToolchain(go, process.env);
}
