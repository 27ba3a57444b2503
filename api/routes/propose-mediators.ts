/** Whom one may assign as mediator in a case, in the order of a proposal, with why (推荐调解员): for those who assign; it decides nothing. */
import * as z from 'zod';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { listMediators, type MediatorRow } from '../../db/queries/people/list-mediators.ts';
import { CAPACITY_ROLES, fitsCapacity } from '../../domain/access/policy/assignment.ts';
import { mayDecide } from '../../domain/access/policy/decisions.ts';
import { type Proposed, proposed } from '../../domain/chapters/people/proposal.ts';
import { legalDateAt } from '../../domain/deadlines/clock.ts';
import { dateOfInstant } from '../../domain/deadlines/legal-date.ts';
import { REFUSALS } from '../../domain/kernel/refusals.ts';
import { BODY_KIND, BODY_KINDS, isEstablished } from '../../domain/law/mediating-bodies.ts';
import { MEDIATOR_LANGUAGE } from '../../domain/chapters/people/words.ts';
import { matterOf } from '../../domain/law/matters.ts';
import { coded } from '../catalogue/codes.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import type { FactsDeps } from '../papers/read-facts.ts';
import { caseParams } from './post-decision.ts';

const words = { zh: z.string(), en: z.string() };

const mediatorSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    unit: z.string(),
    bodies: z.array(
      z.object({ name: z.string(), kind: z.enum(BODY_KINDS), ...words, established: z.boolean() }),
    ),
    established: z.boolean().meta({
      description:
        '属于依法设立的调解组织，其调解协议可以申请司法确认 / of a lawfully established body (CPL 205)',
    }),
    open: z.int().meta({ description: '在办的调解案件 / open cases that they mediate' }),
    sameMatter: z.int().meta({ description: '调解过的同类纠纷 / cases of the same matter so far' }),
    fields: z.array(z.object({ code: z.string(), ...words })),
    ofField: z.boolean().meta({ description: '本案纠纷属于其专长 / the matter is one of their fields' }),
    languages: z.array(z.object({ code: coded('mediatorLanguage'), ...words })),
    away: z.boolean(),
    awayUntil: z.string().optional(),
    barred: z
      .object({ code: z.string(), ...words, article: z.string().optional() })
      .optional()
      .meta({ description: '不能承办本案的原因 / why they cannot be assigned here' }),
  })
  .meta({ id: 'ProposedMediator' });

function barView(code: NonNullable<Proposed<MediatorRow>['barred']>) {
  const { zh, en, ...more } = REFUSALS[code];
  return { code, zh, en, ...('article' in more ? { article: more.article } : {}) };
}

const fieldView = (code: string) => {
  const { name = code, en = code } = matterOf(code) ?? {};
  return { code, zh: name, en };
};

function mediatorView({ mediator, barred, established, ofField }: Proposed<MediatorRow>) {
  const { roles: _roles, places: _places, bodies, fields, languages, ...rest } = mediator;
  return {
    ...rest,
    bodies: bodies.map(({ name, kind }) => ({
      name,
      kind,
      ...BODY_KIND[kind],
      established: isEstablished(kind),
    })),
    established,
    ofField,
    fields: fields.map(fieldView),
    languages: languages.map((code) => ({ code, ...MEDIATOR_LANGUAGE[code] })),
    ...(barred === undefined ? {} : { barred: barView(barred) }),
  };
}

export function proposeMediatorsRoute({ db, folded }: FactsDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/mediators',
    id: 'proposeMediators',
    summary: '推荐调解员 / who may mediate the case, by conflict, body, load and matter; a person chooses',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: {
      200: {
        description: 'the proposed first; who may not comes last',
        schema: z.object({ items: z.array(mediatorSchema) }),
      },
    },
    problems: [403, 404],
    async handle({ params: { caseId }, viewer }) {
      const found = await readCaseAccess(db, viewer.scope, caseId);
      if (found === undefined) throw problem('case_not_found');
      const assigns = (['assign_person', 'appoint_mediator'] as const).some((type) =>
        mayDecide(type, viewer.roles),
      );
      if (!assigns) throw problem('role_not_permitted');
      const { state } = await folded.latest(caseId);
      if (state === undefined) throw problem('case_not_found');
      const now = Date.now();
      const all = await listMediators(db, {
        caseId,
        capacity: 'mediator',
        roles: CAPACITY_ROLES.mediator,
        day: legalDateAt(found.clock, now),
        today: dateOfInstant(now),
      });
      const fit = all.filter((one) => fitsCapacity(one, 'mediator'));
      return { status: 200, body: { items: proposed(state, fit).map(mediatorView) } };
    },
  });
}
