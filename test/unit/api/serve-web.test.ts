/** Which addresses the web app answers, and which stay with programs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveWeb } from '../../../api/web/serve-web.ts';

let folder: string;
let server: Server;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingfa-web-'));
  await writeFile(join(folder, 'index.html'), '<title>app</title>');
  await writeFile(join(folder, 'icon-192.png'), 'png');
  server = createServer(express().use(serveWeb(folder)));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
});

it.each(['/', '/tasks', '/tasks/48b95d0d-80a8-4b52-85c8-e42b3b5ef4d4.2', '/cases/1/decide/accept'])(
  'answers %s with the app',
  async (path) => {
    const answer = await fetch(base + path);
    expect([answer.status, await answer.text()]).toEqual([200, '<title>app</title>']);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  },
);

it.each(['/assets/gone-1a2b.js', '/icon-193.png', '/api/nothing', '/openapi.json'])(
  'does not answer %s with the app',
  async (path) => {
    expect((await fetch(base + path)).status).toBe(404);
  },
);
