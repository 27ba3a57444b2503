/** The OpenAPI document, made from the routes themselves. */
import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { PROBLEMS } from '../http/problem-codes.ts';
import type { Documented, Route } from '../http/route.ts';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({
      description: 'stable; see also the refusals of the catalogue',
      examples: Object.keys(PROBLEMS),
    }),
    detail: z.string(),
    article: z.string().optional(),
    params: z.record(z.string(), z.unknown()).optional(),
    pointer: z.string().optional().meta({
      description: 'the field that a refusal is about, where it is about one: JSON pointer into the body',
    }),
    errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
    errorId: z.string().optional(),
  })
  .meta({ id: 'Problem' });

const keyHeader = z.object({
  'Idempotency-Key': z.guid().meta({ description: 'the same key and body give the first answer again' }),
});

function answer({ description, schema, mediaType, headers }: Documented) {
  const described = { description, ...(headers === undefined ? {} : { headers }) };
  if (schema === undefined) return described;
  return { ...described, content: { [mediaType ?? 'application/json']: { schema } } };
}

const UNSAFE: ReadonlySet<string> = new Set(['post', 'patch', 'delete']);

function problemStatuses(one: Route): number[] {
  return [
    ...(one.body !== undefined || one.query !== undefined || one.idempotent === true ? [400] : []),
    ...(one.body === undefined ? [] : [413, 415]),
    ...(one.access === 'session' ? [401] : []),
    ...(UNSAFE.has(one.method) ? [403] : []),
    429,
    ...(one.problems ?? []),
  ];
}

function responses(one: Route): ZodOpenApiResponsesObject {
  const good = Object.entries(one.answers).map(([status, documented]) => [status, answer(documented)]);
  const bad = [...new Set(problemStatuses(one))]
    .sort((a, b) => a - b)
    .map((status) => [
      String(status),
      { description: 'problem', content: { 'application/problem+json': { schema: problemSchema } } },
    ]);
  const other = {
    description: 'problem',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  return Object.fromEntries([...good, ...bad, ['default', other]]) as ZodOpenApiResponsesObject;
}

function operation(one: Route): ZodOpenApiOperationObject {
  const body = one.documentedBody ?? one.body;
  const parameters = {
    ...(one.params === undefined ? {} : { path: one.params as z.ZodObject }),
    ...(one.query === undefined ? {} : { query: one.query as z.ZodObject }),
    ...(one.idempotent === true ? { header: keyHeader } : {}),
    ...(one.headers === undefined ? {} : { header: one.headers as z.ZodObject }),
  };
  return {
    operationId: one.id,
    summary: one.summary,
    tags: [one.tag],
    security: one.access === 'session' ? [{ session: [] }] : [],
    requestParams: parameters,
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [one.bodyType ?? 'application/json']: { schema: body } },
          },
        }),
    responses: responses(one),
  };
}

export interface DocumentSettings {
  readonly address: string;
  readonly sessionCookie: string;
}

export function openApiDocument(routes: readonly Route[], settings: DocumentSettings) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const one of routes) paths[one.path] = { ...paths[one.path], [one.method]: operation(one) };
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: '警法诉讼服务共享平台 Jingfa',
      version: '1.0.0',
      description:
        'JSON in UTF-8. Errors are RFC 9457 problems with a stable `code`. Dates and instants of a drill case are legal time.',
    },
    servers: [{ url: settings.address }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: settings.sessionCookie } },
    },
    paths,
  });
}
