/** Whether a file is the Temporal CLI that it should be: its checksum, what it says of its build, and that it runs. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { readGoBuildInfo } from './go-build-info.mjs';
import { runCommand } from './run-command.mjs';
import { VERSION } from './temporal-pins.mjs';

const MODULE = 'github.com/temporalio/cli';
const PROGRAM = `${MODULE}/cmd/temporal`;
const GO_ARCH = { x64: 'amd64', arm64: 'arm64' };

/** @param {string} binary */
export async function works(binary) {
  const { code, output } = await runCommand(binary, ['--version'], { quiet: true, timeout: 20_000 });
  return code === 0 && /temporal version/i.test(output);
}

/**
 * @param {string} file
 * @returns {Promise<string>} in hexadecimal
 */
export async function sha256Of(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

/**
 * Says what speaks against a binary by its own account of how it was built, without running it.
 * @param {string} file
 * @param {{ platform: string, arch: string }} [machine]
 * @returns {Promise<string | undefined>} undefined when nothing does
 */
export async function buildMismatch(file, machine = process) {
  const info = await readGoBuildInfo(file);
  if (!info) return 'no build information';
  const { settings } = info;
  const wanted = `${PROGRAM} v${VERSION} ${machine.platform}/${GO_ARCH[machine.arch]}`;
  const found = `${info.path} ${info.version} ${settings['GOOS']}/${settings['GOARCH']}`;
  if (info.module !== MODULE || found !== wanted) return `${found} (${info.module})`;
  return settings['vcs.modified'] === 'true' ? `${found}, from modified sources` : undefined;
}
