/** The document and the router are the same list: an address that answers is described, and the other way round. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Express } from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pino } from 'pino';
import { createDrillLane } from '../../api/decisions/drill-lane.ts';
import { createApp } from '../../api/app.ts';
import { createAuth } from '../../api/auth/auth.ts';
import { createOutcomes } from '../../api/decisions/outcomes.ts';
import { createBroadcast } from '../../api/stream/broadcast.ts';
import { Presence } from '../../api/stream/presence.ts';
import { UploadStore } from '../../api/uploads/upload-store.ts';
import { ThreadedPrinter } from '../../papers/print/threaded-printer.ts';
import { openEvidenceStore } from '../../evidence/store.ts';
import { type ApiServer, evidenceFor, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
  >;
  readonly components: object;
}
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Record<string, boolean> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

let api: ApiServer;
let document: Document;
beforeAll(async () => {
  api = await openApiServer();
  document = (await (await fetch(`${api.address}/openapi.json`)).json()) as Document;
});
afterAll(() => api.close());

function walk(layers: readonly Layer[]): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route === undefined) return walk(handle?.stack ?? []);
    const methods = Object.keys(route.methods).filter((method) => method !== '_all');
    return methods.map((method) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`);
  });
}

function appOf(): Express {
  const db = api.platform.api;
  const logger = pino({ level: 'silent' });
  const settings = { publicAddress: api.address, secret: 's'.repeat(40), sessionCookie: 'x' };
  const evidence = openEvidenceStore(evidenceFor(api.evidenceFolder));
  return createApp({
    db,
    evidence,
    uploads: new UploadStore(evidence.uploads),
    auth: createAuth(db, settings, logger),
    outcomes: createOutcomes(db, logger),
    broadcast: createBroadcast(db, logger),
    presence: new Presence(() => undefined),
    drillLane: createDrillLane(),
    messenger: api.cases,
    runs: async () => undefined,
    codec: { decode: async (it) => it, encode: async (it) => it },
    printer: new ThreadedPrinter(),
    ready: [],
    logger,
    settings,
  });
}

test('every route is in the document, and nothing else is', () => {
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  const answering = walk((appOf() as unknown as { router: { stack: Layer[] } }).router.stack);
  expect(answering.sort()).toEqual(described.sort());
});

test('it is OpenAPI 3.1 with a schema for every decision', () => {
  expect(document.openapi).toMatch(/^3\.1/);
  expect(JSON.stringify(document)).toContain('"Decision_reach_agreement"');
});

test('what is answered is what is described', async () => {
  const police = await api.as('police');
  const caseId = await openCase(police);
  await decide(police, caseId, 'triage');
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'doc', components: document.components });
  const check = async (path: string, template = path.split('?')[0] ?? path) => {
    const reply = await police.get(path);
    expect(reply.status, path).toBe(200);
    const schema = document.paths[template]?.['get']?.responses['200']?.content?.['application/json']?.schema;
    const text = JSON.stringify(schema).replaceAll('"#/components', '"doc#/components');
    const validate = ajv.compile(JSON.parse(text) as object);
    expect(validate(reply.body), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
  };
  for (const path of [
    '/api/me',
    '/api/units',
    '/api/people',
    '/api/catalogue',
    '/api/cases',
    '/api/worklist',
  ]) {
    await check(path);
  }
  await check(`/api/cases/${caseId}`, '/api/cases/{caseId}');
  await check(`/api/cases/${caseId}/events`, '/api/cases/{caseId}/events');
  await check(`/api/cases/${caseId}/documents`, '/api/cases/{caseId}/documents');
  for (const path of ['/healthz', '/readyz', '/openapi.json']) await check(path);
});

test('the page to read it needs nothing from elsewhere', async () => {
  const page = await (await fetch(`${api.address}/docs`)).text();
  const files = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(files).toHaveLength(3);
  for (const file of files) {
    expect(file).toMatch(/^\/docs-files\//);
    expect((await fetch(api.address + file)).status).toBe(200);
  }
  expect((await fetch(`${api.address}/docs-files/../package.json`)).status).toBe(404);
});
