/** The web app as the API serves it: which addresses are pages, what browsers may keep, and what stays for programs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';

const PAGE = '<!doctype html><html lang="zh-CN"><title>警法</title><div id="root"></div></html>';
/** As the builder of the app leaves it. */
const FILES = {
  'index.html': PAGE,
  'sw.js': 'self.skipWaiting;',
  'manifest.webmanifest': '{"lang":"zh-CN"}',
  'assets/index-4f3a9c1b.js': 'export const built = true;',
  '.secret': 'not for browsers',
};

let api: ApiServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jingfa-web-'));
  mkdirSync(join(folder, 'assets'));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
  api = await openApiServer({ settings: { webFolder: folder } });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly kept: string;
  readonly text: string;
  readonly policy: string;
}

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(api.address + path, init);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    kept: response.headers.get('cache-control') ?? '',
    text: await response.text(),
    policy: response.headers.get('content-security-policy') ?? '',
  };
}

describe('an address of the app', () => {
  const CASE = '0196b2f0-0000-7000-8000-000000000001';
  it.each(['/', '/worklist', `/cases/${CASE}`, `/cases/${CASE}/decide/triage`, '/no/such/screen'])(
    '%s is the page, asked for anew each time',
    async (path) => {
      const answer = await ask(path);
      expect(answer).toMatchObject({ status: 200, kept: 'no-cache', text: PAGE });
      expect(answer.type).toMatch(/^text\/html/);
    },
  );

  it('of a task ends in a number, which is no ending of a file: it can be loaded again', async () => {
    expect(await ask(`/tasks/${CASE}.3`)).toMatchObject({ status: 200, text: PAGE });
  });

  it('lets scripts of its own address run, and no other', async () => {
    const { policy } = await ask('/');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('takes no form: a page is read', async () => {
    const answer = await ask('/worklist', { method: 'POST', headers: { origin: api.address } });
    expect(answer.status).toBe(404);
    expect(answer.type).toMatch(/^application\/problem\+json/);
  });
});

describe('a file of the app', () => {
  it('whose name holds its hash is kept for a year', async () => {
    const answer = await ask('/assets/index-4f3a9c1b.js');
    expect(answer).toMatchObject({ status: 200, kept: 'public, max-age=31536000, immutable' });
    expect(answer.type).toMatch(/^text\/javascript/);
  });

  it.each(['/sw.js', '/manifest.webmanifest', '/index.html'])(
    '%s is asked for anew, so that a release is seen',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 200, kept: 'no-cache' });
    },
  );

  it('that is missing is not answered with the page, which a browser would run as a script', async () => {
    const answer = await ask('/assets/index-00000000.js');
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('<!doctype');
  });

  it('outside of the app, or hidden in it, is out of reach', async () => {
    for (const path of ['/.secret', '/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2f.secret']) {
      expect((await ask(path)).text).not.toMatch(/not for browsers|root:/);
    }
  });
});

describe('for programs', () => {
  it.each(['/api/no-such-route', '/api', '/api/cases/x/y/z'])('%s stays a problem in JSON', async (path) => {
    const police = await api.as('police');
    const reply = await police.get(path);
    expect([reply.status, reply.headers.get('content-type')?.split(';')[0]]).toEqual([
      404,
      'application/problem+json',
    ]);
  });

  it('says without a session what the platform is', async () => {
    const answer = await ask('/api/instance');
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, expect.objectContaining({ demo: false })]);
  });
});
