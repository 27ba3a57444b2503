/** GET /openapi.json: the document of all routes, built when it is first asked for. */
import * as z from 'zod';
import { type Route, route } from '../http/route.ts';

export function openApiRoute(document: () => object): Route {
  let built: object | undefined;
  return route({
    method: 'get',
    path: '/openapi.json',
    id: 'openapi',
    summary: 'OpenAPI 3.1',
    tag: 'operation',
    access: 'public',
    answers: { 200: { description: 'this document', schema: z.looseObject({}) } },
    async handle() {
      built ??= document();
      return { status: 200, body: built };
    },
  });
}
