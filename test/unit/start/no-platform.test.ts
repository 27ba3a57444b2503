/** A command without a running platform ends with one sentence. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { childEnvironment } from '../../../config/env.ts';

const run = (script: string) =>
  spawnSync(process.execPath, ['tools/run.mjs', script, '--data', '/nowhere/at/all'], {
    encoding: 'utf8',
    env: childEnvironment({}),
  });

describe('a command without a platform to talk to', () => {
  it.each(['tools/verify/verify-chain.ts', 'tools/verify/evidence-verify.ts', 'tools/admin/reconcile.ts'])(
    '%s says so in one sentence',
    (script) => {
      const { status, stderr } = run(script);
      expect(status).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(/没有运行中的平台.*no running platform|holds no running platform/);
    },
  );
});
