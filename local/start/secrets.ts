/** Passwords and keys of one instance, made once. Losing them means losing what they protect: never overwritten. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Sentence } from '../setup/sentence.mjs';
import { replaceFile } from './files.ts';

const secretsShape = z.object({
  ownerPassword: z.string().min(1),
  apiPassword: z.string().min(1),
  workerPassword: z.string().min(1),
  codecKeys: z.string().min(1),
  authSecret: z.string().min(32),
  demoPassword: z.string().min(1),
});

export type Secrets = z.output<typeof secretsShape>;

function word(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

function makeSecrets(): Secrets {
  return {
    ownerPassword: word(24),
    apiPassword: word(24),
    workerPassword: word(24),
    codecKeys: `k${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`,
    authSecret: word(48),
    // Letters, digits and a sign, whatever a password policy asks for.
    demoPassword: `Demo-${randomBytes(6).toString('hex')}-9`,
  };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** `hasData`: a database without its secrets must not get new ones, its encrypted histories could never be read again. */
export function loadSecrets(path: string, hasData: boolean): Secrets {
  const text = readIfThere(path);
  if (text === undefined && !hasData) {
    const secrets = makeSecrets();
    replaceFile(path, `${JSON.stringify(secrets, null, 2)}\n`);
    return secrets;
  }
  try {
    return secretsShape.parse(JSON.parse(text ?? ''));
  } catch (error) {
    throw new Sentence(
      `${path} 缺失或已损坏，请从备份恢复；数据未改动`,
      'secrets.json is missing or damaged: restore it from the backup; nothing was changed',
      error,
    );
  }
}
