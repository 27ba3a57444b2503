/** GET /api/catalogue: stages, decisions, events, tasks, rules and matters, with their forms and words. */
import * as z from 'zod';
import { buildCatalogue, SECTION_NAMES } from '../catalogue/catalogue.ts';
import { consentQuestionSchema } from '../catalogue/consent-questions.ts';
import type { Language } from '../http/language.ts';
import { taskKindSchema, taskTermsSchema } from '../catalogue/task-kinds/task-kinds.ts';
import { type Route, route } from '../http/route.ts';

const schema = z.record(z.string(), z.unknown()).meta({
  description:
    'JSON Schema. Every property has `title` in the language asked for and both as `x-zh`, `x-en`. An enum keeps `enum`, and says in `oneOf` [{const, title, x-zh, x-en}] what each member is called; `x-vocabulary` names its list in `vocabularies`. `x-suggested` are codes [{const, title, x-zh, x-en}] that are offered where others may be sent too. `x-ref` says what an id is the id of. Where a title leaves open what to enter, `description` says it, and `x-help-zh`, `x-help-en`. `x-when` {field, in, required?} says after which other answer a field is asked, and whether the decision is refused without it then; `field` is a path from its own group (`..`: a group further out). `x-tells` are the texts whose telling the field records.',
});
const named = { zh: z.string(), en: z.string() };
const codes = () => z.array(z.object({ code: z.string(), ...named }));
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
    events: z.array(z.object({ type: z.string(), ...named, version: z.int(), schema })),
    taskKinds: z.array(taskKindSchema),
    /** The codes that the forms of all kinds share, in words. */
    taskTerms: taskTermsSchema,
    /** The words read aloud when a party is asked for consent to mediation, a question for each stage of it. */
    consentQuestions: z.array(consentQuestionSchema),
    /** Every closed list of codes with its words, by the name that `x-vocabulary` gives it. */
    vocabularies: z.record(z.string(), codes()),
    ...(Object.fromEntries(SECTION_NAMES.map((name) => [name, codes()])) as Record<
      (typeof SECTION_NAMES)[number],
      ReturnType<typeof codes>
    >),
    placeholders: z
      .array(z.object({ placeholder: z.string(), ref: z.string(), ...named }))
      .meta({ description: 'what stands for ids in the examples' }),
    sources: z.array(z.string()),
    matters: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        ...named,
        parent: z.string().optional(),
        flags: z.array(z.string()),
      }),
    ),
    refusals: z.array(
      z.object({
        code: z.string(),
        ...named,
        article: z.string().optional(),
        reason: z.object(named).optional(),
        least: z.number().optional(),
        most: z.number().optional(),
        unit: z.string().optional(),
        fields: z.array(z.string()).optional(),
      }),
    ),
    rules: z.array(
      z.looseObject({ id: z.string(), ...named, article: z.string(), policies: z.array(z.string()) }),
    ),
    roles: z.array(z.object({ role: z.string(), ...named, side: z.string() })),
  })
  .meta({ id: 'Catalogue' });

/** Built at the first request in a language and kept: it changes only with a release. */
export function catalogueRoute(): Route {
  const built = new Map<Language, ReturnType<typeof buildCatalogue>>();
  return route({
    method: 'get',
    path: '/api/catalogue',
    id: 'catalogue',
    summary: '目录：阶段、决定、事件、规则 / everything needed to drive a case',
    tag: 'catalogue',
    access: 'session',
    answers: { 200: { description: 'the catalogue', schema: catalogue } },
    async handle({ language }) {
      const body = built.get(language) ?? buildCatalogue(language);
      built.set(language, body);
      const headers = { 'Cache-Control': 'private, max-age=300', Vary: 'Accept-Language' };
      return { status: 200, body, headers };
    },
  });
}
