/** What counts as served (什么算送达), as the performer of a task reads it, also later without a network: codes, words, articles. */
import * as z from 'zod';
import type { TaskRead } from '../../db/queries/tasks/read-task.ts';
import { serviceGuide } from '../../domain/chapters/tasks/service-guide.ts';
import { SERVICE_EFFECT, SERVICE_WAY } from '../../domain/chapters/service/words.ts';
import type { FoldedCases } from './folded-cases.ts';

const named = { zh: z.string(), en: z.string() };
const codes = z.array(z.string());

export const serviceGuideSchema = z
  .object({
    servesNothing: z.object(named).meta({
      description: 'said of a receiver, place or witness that the method does not take',
    }),
    methods: z.array(
      z.object({
        method: z.string(),
        refusal: z
          .object({ code: z.string(), ...named, article: z.string().optional() })
          .optional()
          .meta({ description: 'why not this method' }),
        asks: codes.meta({ description: 'properties of `facts` that a report of this method tells' }),
        ways: z.array(
          z.object({
            way: z.string(),
            ...named,
            receivers: codes,
            places: codes,
            witnesses: codes,
            article: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ServiceGuide' });

/** Undefined for a task that serves nothing. */
export async function serviceGuideOf(found: TaskRead, folded: FoldedCases) {
  if (found.kind !== 'service' || found.door === 'former') return undefined;
  const { state, calendar } = await folded.latest(found.caseId);
  const methods = state === undefined ? undefined : serviceGuide(state, calendar, found);
  if (methods === undefined) return undefined;
  return {
    servesNothing: SERVICE_EFFECT.serves_nothing,
    methods: methods.map(({ refusal, ways, ...method }) => ({
      ...method,
      ...(refusal === undefined
        ? {}
        : {
            refusal: { code: refusal.code, zh: refusal.zh, en: refusal.en, article: refusal.article },
          }),
      ways: ways.map((one) => ({ ...SERVICE_WAY[one.way], ...one })),
    })),
  };
}
