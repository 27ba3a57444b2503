#!/usr/bin/env node
/**
 * `npm start`. This file and local/setup/ need nothing installed and run on any Node from 20 on; they fetch what is
 * missing and hand over to local/start/supervisor.ts under Node 24. package.json runs it by `exec`: npm passes signals
 * to its own child only, and a shell in between would die of them and leave everything running.
 */
import { join } from 'node:path';
import { checkCheckout } from './setup/check-checkout.mjs';
import { ensureEverything } from './setup/everything.mjs';
import { ROOT } from './setup/paths.mjs';
import { oneSentence, say } from './setup/sentence.mjs';
import { underNode24 } from './setup/under-node-24.mjs';

const HELP = `npm start -- [--port N] [--data DIR] [--no-demo] [--no-open] [--tls] [--cert FILE --key FILE]

  --port N     address of the platform, 8080 unless told; 0 picks a free one（端口）
  --data DIR   all data of this instance, .data/demo unless told（数据文件夹）
  --no-demo    no demonstration users; data in .data/live unless told（不含演示数据）
  --no-open    do not open a browser（不打开浏览器）
  --tls        HTTPS with a certificate authority of this machine's own（本机 HTTPS，供手机使用）
  --cert FILE --key FILE   HTTPS with the office's own certificate（使用单位自有证书）`;

async function main() {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    say(HELP);
    return 0;
  }
  await checkCheckout();
  const startedAt = Date.now() - Math.round(process.uptime() * 1000);
  const { temporalCli, ...took } = await ensureEverything();
  // Node keeps what it compiled: later starts of API and worker cost less processor time.
  const env = { TEMPORAL_CLI: temporalCli, NODE_COMPILE_CACHE: join(ROOT, 'dist', 'compile-cache') };
  return await underNode24('local/start/supervisor.ts', args, { env, tell: { startedAt, ...took } });
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`✗ ${oneSentence(error)}\n`);
  process.exitCode = 1;
}
