/** .env.example against config/env.ts, and how the environment is read. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  childEnvironment,
  handedOn,
  readApiEnv,
  readMigrationEnv,
  readStartEnv,
  readWorkerEnv,
  wholeEnv,
} from '../../config/env.ts';

const EXAMPLE = parseEnv(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')) as Record<
  string,
  string
>;
const KEY = Buffer.alloc(32, 7).toString('base64');

describe('the example of the environment', () => {
  it('names every variable and no other', () => {
    expect(Object.keys(EXAMPLE).sort()).toEqual(Object.keys(wholeEnv.shape).sort());
  });

  it('is accepted by every process', () => {
    expect(readApiEnv(EXAMPLE).PORT).toBe(8080);
    expect(readWorkerEnv(EXAMPLE).TASK_QUEUE).toBe('disputes');
    expect(readMigrationEnv(EXAMPLE).DEMO_PASSWORD).toBeUndefined();
    expect(readStartEnv(EXAMPLE).TEMPORAL_CLI).toBe('temporal');
  });
});

describe('reading the environment', () => {
  it('lists every problem in one error and shows no value', () => {
    const broken = { ...EXAMPLE, DATABASE_URL: '', AUTH_SECRET: 'short-secret', PORT: '70000' };
    const read = (): unknown => readApiEnv(broken);
    expect(read).toThrow(/DATABASE_URL: is not set\n {2}AUTH_SECRET: .*32[^]*PORT: /);
    expect(read).not.toThrow(/short-secret/);
  });

  it('gives each process only what it asks for', () => {
    expect(Object.keys(readWorkerEnv(EXAMPLE))).not.toContain('AUTH_SECRET');
    expect(Object.keys(readApiEnv(EXAMPLE))).not.toContain('MIGRATION_DATABASE_URL');
  });

  it('derives the public address from the port when none is set', () => {
    expect(readApiEnv({ ...EXAMPLE, PUBLIC_ADDRESS: '', PORT: '9123' }).PUBLIC_ADDRESS).toBe(
      'http://127.0.0.1:9123',
    );
  });

  it('keeps the order of codec keys: the first is the current one', () => {
    const keys = readWorkerEnv({ ...EXAMPLE, CODEC_KEYS: `new:${KEY},old:${KEY}` }).CODEC_KEYS;
    expect(keys.map((key) => key.id)).toEqual(['new', 'old']);
    expect(keys[0]?.key.equals(Buffer.alloc(32, 7))).toBe(true);
  });

  it.each([
    ['a key that is too short', 'k:AAAA'],
    ['a key without an id', `:${KEY}`],
    ['two keys with one id', `k:${KEY},k:${KEY}`],
    ['an empty part', `k:${KEY},`],
  ])('refuses %s', (_, keys) => {
    expect(() => readWorkerEnv({ ...EXAMPLE, CODEC_KEYS: keys })).toThrow(/CODEC_KEYS/);
  });
});

describe('the servers of online rooms', () => {
  const ICE = [{ urls: 'turn:room.example:3478', username: 'u', credential: 'c' }];
  const read = (ROOM_ICE_SERVERS: string) => readApiEnv({ ...EXAMPLE, ROOM_ICE_SERVERS }).ROOM_ICE_SERVERS;

  it('are none unless they are named, as a browser takes them', () => {
    expect(read('')).toEqual([]);
    expect(read(JSON.stringify(ICE))).toEqual(ICE);
  });

  it.each(['turn:room.example', '[{"urls":"https://room.example"}]', '{}'])('%s is refused', (text) => {
    expect(() => read(text)).toThrow('ROOM_ICE_SERVERS');
  });
});

describe('the environment of a child process', () => {
  it('is given what was set of the evidence store, but not where its folder is', () => {
    const set = { EVIDENCE_S3_BUCKET: 'b', EVIDENCE_CLAMD: '', EVIDENCE_DIR: '/elsewhere', OTHER: 'x' };
    expect(handedOn(set)).toEqual({ EVIDENCE_S3_BUCKET: 'b' });
  });

  it('passes on what is not ours and sets the zone', () => {
    const env = childEnvironment({ PORT: '1' }, { PATH: '/bin', AUTH_SECRET: 'from outside', TZ: 'UTC' });
    expect(env).toEqual({ PATH: '/bin', TZ: 'Asia/Shanghai', LANG: 'C.UTF-8', PORT: '1' });
  });
});
