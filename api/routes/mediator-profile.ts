/** The roster of mediators (调解员名册): for which kinds of dispute and in which languages somebody mediates, kept by who heads the unit. */
import * as z from 'zod';
import { administer } from '../../db/queries/people/administer.ts';
import { holdsOneOf, MEDIATORS } from '../../domain/access/policy/groups.ts';
import { MATTERS } from '../../domain/law/matters.ts';
import { actHead, type AdminDeps, permitOn, personCard, settled } from '../administration/acting.ts';
import { cardView, personCardSchema } from '../administration/person-view.ts';
import { coded } from '../catalogue/codes.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { PEOPLE_PATH, personParams } from './people.ts';

const MOST_FIELDS = 30;
const MOST_LANGUAGES = 20;

const [first, ...others] = MATTERS.map(({ code }) => code);

const profile = z
  .strictObject({
    fields: z.array(z.enum([first ?? '', ...others])).max(MOST_FIELDS),
    languages: z.array(coded('mediatorLanguage')).max(MOST_LANGUAGES),
  })
  .meta({
    id: 'MediatorProfile',
    example: { fields: ['private_lending'], languages: ['mandarin', 'korean'] },
  });

export function mediatorProfileRoute(deps: AdminDeps): Route {
  return route({
    method: 'post',
    path: `${PEOPLE_PATH}/{personId}/mediator`,
    id: 'setMediatorProfile',
    summary: '登记调解专长和语言 / for which matters and in which languages somebody mediates',
    tag: 'administration',
    access: 'session',
    idempotent: true,
    params: personParams,
    notFound: 'person_not_found',
    body: profile,
    answers: { 200: { description: 'the person', schema: z.object({ person: personCardSchema }) } },
    problems: [403, 404, 422, 503],
    async handle(call) {
      const { viewer, params, body } = call;
      const { personId } = params;
      const card = await personCard(deps.db, viewer, personId);
      permitOn(viewer, 'set_mediator_profile', card);
      if (!holdsOneOf(card.roles, MEDIATORS)) throw problem('member_unfit');
      const head = actHead(deps, call, `POST ${PEOPLE_PATH}/${personId}/mediator`, body);
      settled(await administer(deps.db, 'set_mediator_profile', head, { personId, ...body }));
      return { status: 200, body: { person: cardView(viewer, await personCard(deps.db, viewer, personId)) } };
    },
  });
}
