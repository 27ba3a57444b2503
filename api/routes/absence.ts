/** Who is ill or away, from when until when, and who stands in for them (离岗、代理). */
import * as z from 'zod';
import { administer } from '../../db/queries/people/administer.ts';
import type { PersonCard } from '../../db/queries/people/directory.ts';
import { ALL_ROLES } from '../../domain/access/roles.ts';
import { actHead, type AdminDeps, permitOn, personCard, settled } from '../administration/acting.ts';
import { colleagueOf } from '../administration/colleague.ts';
import { cardView, personCardSchema } from '../administration/person-view.ts';
import { legalDate } from '../catalogue/fields.ts';
import { because } from '../http/issue-messages.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { PEOPLE_PATH, personParams, personRef } from './people.ts';

const PATH = `${PEOPLE_PATH}/{personId}/away`;

const absence = z
  .strictObject({ from: legalDate(), to: legalDate().optional(), substituteId: personRef().optional() })
  .refine(({ from, to }) => to === undefined || to >= from, { path: ['to'], ...because('date_order') })
  .meta({ id: 'Absence', example: { from: '2026-03-02', to: '2026-03-13' } });

type PersonCall<B> = Call<{ personId: string }, unknown, B>;

const sharesRoles = (one: PersonCard, other: PersonCard): boolean =>
  ALL_ROLES.some((role) => one.roles.includes(role) && other.roles.includes(role));

async function setAway(deps: AdminDeps, call: PersonCall<z.output<typeof absence>>): Promise<Answer> {
  const { viewer, params, body } = call;
  const { personId } = params;
  const card = await personCard(deps.db, viewer, personId);
  permitOn(viewer, 'set_away', card);
  if (body.substituteId !== undefined) {
    const substitute = await colleagueOf(deps.db, viewer, card, body.substituteId);
    if (substitute === undefined || !sharesRoles(card, substitute)) throw problem('substitute_unfit');
  }
  const head = actHead(deps, call, `POST ${PEOPLE_PATH}/${personId}/away`, body);
  settled(await administer(deps.db, 'set_absence', head, { personId, ...body }));
  return { status: 200, body: { person: cardView(viewer, await personCard(deps.db, viewer, personId)) } };
}

async function endAway(deps: AdminDeps, call: PersonCall<unknown>): Promise<Answer> {
  const { viewer, params } = call;
  const { personId } = params;
  permitOn(viewer, 'set_away', await personCard(deps.db, viewer, personId));
  const head = actHead(deps, call, `DELETE ${PEOPLE_PATH}/${personId}/away`, {});
  settled(await administer(deps.db, 'set_absence', head, { personId }));
  return { status: 200, body: { person: cardView(viewer, await personCard(deps.db, viewer, personId)) } };
}

const ofAbsence = {
  path: PATH,
  tag: 'administration',
  access: 'session',
  idempotent: true,
  params: personParams,
  notFound: 'person_not_found',
  answers: { 200: { description: 'the person', schema: z.object({ person: personCardSchema }) } },
  problems: [403, 404, 409, 422, 503],
} as const;

export function absenceRoutes(deps: AdminDeps): Route[] {
  return [
    route({
      ...ofAbsence,
      method: 'post',
      id: 'setAway',
      summary: '登记离岗和代理人 / somebody is ill or away, with a substitute',
      body: absence,
      handle: (call) => setAway(deps, call),
    }),
    route({
      ...ofAbsence,
      method: 'delete',
      id: 'endAway',
      summary: '取消离岗登记 / they are back',
      handle: (call: PersonCall<unknown>) => endAway(deps, call),
    }),
  ];
}
