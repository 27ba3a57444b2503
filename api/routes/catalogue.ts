import * as z from 'zod';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { taskKindSchema, taskTermsSchema } from '../catalogue/task-kinds/task-kinds.ts';
import { type Route, route } from '../http/route.ts';

const schema = z.record(z.string(), z.unknown());
const named = { zh: z.string(), en: z.string() };
const data = z.record(z.string(), z.unknown());

const catalogue = z
  .object({
    stages: z.array(z.object({ stage: z.string(), ...named })),
    decisions: z.array(
      z.object({
        type: z.string(),
        ...named,
        schema,
        example: data,
        examples: z.array(z.object({ leadsTo: z.string().optional(), data })),
        roles: z.array(z.string()),
        stages: z.array(z.string()),
        leadsTo: z.array(z.string()),
        onBehalfOf: z.enum(['required', 'optional', 'never']),
      }),
    ),
    events: z.array(z.object({ type: z.string(), version: z.int(), schema })),
    taskKinds: z.array(taskKindSchema),
    /** The codes that the forms of all kinds share, in words. */
    taskTerms: taskTermsSchema,
    sources: z.array(z.string()),
    matters: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        en: z.string(),
        parent: z.string().optional(),
        flags: z.array(z.string()),
      }),
    ),
    refusals: z.array(z.object({ code: z.string(), ...named, article: z.string().optional() })),
    rules: z.array(
      z.looseObject({ id: z.string(), ...named, article: z.string(), policies: z.array(z.string()) }),
    ),
    roles: z.array(z.object({ role: z.string(), ...named, side: z.string() })),
  })
  .meta({ id: 'Catalogue' });

/** Built at the first request and kept: it changes only with a release. */
export function catalogueRoute(): Route {
  let built: ReturnType<typeof buildCatalogue> | undefined;
  return route({
    method: 'get',
    path: '/api/catalogue',
    id: 'catalogue',
    summary: '目录：阶段、决定、事件、规则 / everything needed to drive a case',
    tag: 'catalogue',
    access: 'session',
    answers: { 200: { description: 'the catalogue', schema: catalogue } },
    async handle() {
      built ??= buildCatalogue();
      return { status: 200, body: built, headers: { 'Cache-Control': 'private, max-age=300' } };
    },
  });
}
