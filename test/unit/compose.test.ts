/** docker-compose.yml against the Compose Specification, and against what we promise about it. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { wholeEnv } from '../../config/env.ts';

interface Service {
  readonly image: string;
  readonly restart: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly stop_grace_period?: string;
  readonly deploy?: { readonly replicas: string };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
}

function readText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

const TEXT = readText('docker-compose.yml');
const load = (text: string): Compose => parse(text, { merge: true }) as Compose;
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const isValid = ajv.compile(JSON.parse(readText('test/support/compose-spec.json')) as object);

const { services } = load(TEXT);
const ALL = Object.entries(services);
/** One-shot services end; every other is restarted whenever it does. */
const LONG_RUNNING = ALL.filter(([, service]) => service.restart === 'unless-stopped');
const OURS = ALL.filter(([, service]) => service.image.startsWith('jingfa:'));

describe('docker-compose.yml', () => {
  it('is valid by the Compose Specification', () => {
    expect(isValid(load(TEXT)), JSON.stringify(isValid.errors)).toBe(true);
  });

  it.each([
    ['a key no service has', TEXT.replace('stop_grace_period: 75s', 'stop_grace_perod: 75s')],
    ['a health check without a list', TEXT.replace("test: [CMD, nc, -z, localhost, '7233']", 'test: 7233')],
    ['an unknown top-level key', `${TEXT}\nservces: {}\n`],
  ])('is found invalid with %s', (_, planted) => {
    expect(planted).not.toBe(TEXT);
    expect(isValid(load(planted))).toBe(false);
  });

  it('runs what the architecture names', () => {
    expect(Object.keys(services).sort()).toEqual(
      [
        'api',
        'migrate',
        'postgres',
        'temporal',
        'temporal-namespace',
        'temporal-schema',
        'temporal-ui',
        'worker',
      ].sort(),
    );
    expect(LONG_RUNNING.map(([name]) => name).sort()).toEqual(
      ['api', 'postgres', 'temporal', 'temporal-ui', 'worker'].sort(),
    );
  });

  it.each(ALL)('pins the image of %s to a version', (_, service) => {
    expect(service.image).toMatch(/^[\w./-]+:\d+\.\d+(\.\d+)?$/);
  });

  it.each(LONG_RUNNING)('checks the health of %s', (_, service) => {
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('opens nothing but the API to other machines', () => {
    const open = ALL.flatMap(([name, service]) => (service.ports ?? []).map((port) => ({ name, port })));
    for (const { name, port } of open)
      expect(name === 'api' || port.startsWith('127.0.0.1:'), name).toBe(true);
    expect(open.some(({ name }) => name === 'api')).toBe(true);
  });

  it('lets workers finish what they do, and runs several of them', () => {
    expect(services['worker']?.stop_grace_period).toBe('75s');
    expect(services['worker']?.deploy?.replicas).toBe('${WORKER_REPLICAS:-2}');
  });

  it('gives our processes only variables that config/env.ts knows', () => {
    const known = new Set([...Object.keys(wholeEnv.shape), 'TZ', 'LANG', 'NODE_ENV']);
    const given = OURS.flatMap(([, service]) => Object.keys(service.environment ?? {}));
    expect(given.filter((name) => !known.has(name))).toEqual([]);
  });

  it('holds no secret itself: each is asked for, and the example names all of them', () => {
    const asked = new Set([...TEXT.matchAll(/\$\{([A-Z0-9_]+)/g)].map((match) => match[1]));
    const example = parseEnv(readText('deploy/compose.env.example'));
    expect(Object.keys(example).sort()).toEqual([...asked].map(String).sort());
    for (const [, service] of ALL) {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|SECRET|KEYS|PWD/.test(name)) expect(value, name).toMatch(/^\$\{/);
      }
    }
  });
});

describe('Dockerfile', () => {
  it('builds on the Node that runs everything else', () => {
    const node = /"node": "([\d.]+)"/.exec(readText('package.json').split('devDependencies')[1] ?? '')?.[1];
    const bases = [...readText('Dockerfile').matchAll(/^FROM (\S+)/gm)].map((match) => match[1]);
    expect(new Set(bases)).toEqual(new Set([`node:${node}-bookworm-slim`]));
  });
});
