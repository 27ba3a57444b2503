/** Everything that has to be fetched before anything of ours can run: the packages and, meanwhile, the Temporal CLI. */
import { ensurePackages } from './install-packages.mjs';
import { ensureTemporalCli } from './temporal-cli.mjs';

async function timed(work) {
  const started = Date.now();
  return { result: await work(), ms: Date.now() - started };
}

/**
 * Waits for both also when one fails: what the other has fetched is there at the next start.
 * @returns {Promise<{ temporalCli: string, packagesMs: number, temporalCliMs: number }>}
 */
export async function ensureEverything() {
  const [packages, temporal] = await Promise.allSettled([timed(ensurePackages), timed(ensureTemporalCli)]);
  if (packages.status === 'rejected') throw packages.reason;
  if (temporal.status === 'rejected') throw temporal.reason;
  return {
    temporalCli: temporal.value.result,
    packagesMs: packages.value.ms,
    temporalCliMs: temporal.value.ms,
  };
}
