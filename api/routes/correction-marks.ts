/** What the court asked to have corrected (补正), all of it at once, each at the field of the correction where it is mended (REG 7). */
import * as z from 'zod';
import { COMPLAINT_ELEMENT } from '../../domain/chapters/filing/words.ts';
import type { CorrectionItem } from '../../domain/chapters/filing/shape.ts';
import { type CaseFacts, lastOf, textOf } from '../../papers/facts/case-facts.ts';
import { CORRECTION_FIELDS, correctionField, isElement } from '../../papers/facts/corrections.ts';
import { type Route, route } from '../http/route.ts';
import { factsFor } from '../papers/opened.ts';
import type { PaperRoutesDeps } from './case-papers.ts';
import { caseParams } from './post-decision.ts';

const markSchema = z
  .object({
    code: z.string(),
    zh: z.string(),
    en: z.string(),
    text: z.string().optional().meta({ description: '法院的说明 / in the words of the court' }),
    onPaper: z.boolean().meta({ description: '要求提交纸质材料 / wanted on paper' }),
    field: z
      .enum(CORRECTION_FIELDS)
      .meta({ description: '在补正表的哪一项补正 / at which field of `submit_correction`' }),
  })
  .meta({ id: 'CorrectionMark' });

const OTHER = { zh: '其他事项', en: 'another matter' };

function markOf(facts: CaseFacts, { code, text, onPaper = false }: CorrectionItem) {
  const told = textOf(facts, text);
  return {
    code,
    ...(isElement(code) ? COMPLAINT_ELEMENT[code] : OTHER),
    ...(told === undefined ? {} : { text: told }),
    onPaper,
    field: correctionField(code),
  };
}

export function correctionMarksRoute(deps: PaperRoutesDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/correction',
    id: 'readCorrection',
    summary:
      '补正事项 / what the court asked to have corrected, once and all of it, at the field where it is mended',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: {
      200: {
        description: 'none where nothing is to be corrected now',
        schema: z
          .object({
            askedOn: z.string().optional(),
            days: z.int().optional(),
            items: z.array(markSchema),
          })
          .meta({ id: 'Correction' }),
      },
    },
    problems: [403, 404],
    async handle({ params: { caseId }, viewer }) {
      const { facts } = await factsFor(deps, viewer, caseId);
      const asked = facts.state.filing.correctionPending ? lastOf(facts, 'correction_requested') : undefined;
      if (asked === undefined) return { status: 200, body: { items: [] } };
      const { items, days } = asked.data;
      return {
        status: 200,
        body: { askedOn: asked.on, days, items: items.map((one) => markOf(facts, one)) },
      };
    },
  });
}
