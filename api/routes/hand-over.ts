/** What a person holds, and handing it over (承办事项、移交). */
import * as z from 'zod';
import { administer } from '../../db/queries/people/administer.ts';
import { type Holds, readHolds } from '../../db/queries/people/holds.ts';
import { CAPACITIES } from '../../domain/access/roles.ts';
import { ALL_STAGES } from '../../domain/kernel/stage.ts';
import { actHead, permitOn, personCard, settled } from '../administration/acting.ts';
import { colleagueOf } from '../administration/colleague.ts';
import { handOver, type HandOverDeps } from '../administration/hand-over.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { PEOPLE_PATH, personParams, personRef } from './people.ts';

const ofCase = { caseId: z.guid(), caseNumber: z.string(), drill: z.boolean() };
const dueAt = z.iso.datetime({ offset: true }).optional();
const holdsSchema = z
  .object({
    cases: z.array(z.object({ ...ofCase, stage: z.enum(ALL_STAGES), capacity: z.enum(CAPACITIES) })),
    tasks: z.array(z.object({ ...ofCase, taskId: z.string(), kind: z.string(), dueAt })),
    duties: z.array(z.object({ ...ofCase, obligationId: z.string(), what: z.string(), dueAt })),
    counts: z.object({ cases: z.int(), tasks: z.int(), duties: z.int() }),
  })
  .meta({ id: 'Holds', description: '每类最多列出200项 / at most two hundred of each are listed' });

const handing = z
  .strictObject({
    to: personRef().optional(),
    caseIds: z.array(z.guid().toLowerCase()).min(1).max(200).optional(),
  })
  .meta({
    id: 'HandOver',
    description: '不填接收人即退回单位 / without `to` everything goes back to the units',
    example: {},
  });

const handed = z
  .object({
    items: z.array(
      z.object({
        caseId: z.guid(),
        capacity: z.enum(CAPACITIES).optional(),
        taskId: z.string().optional(),
        outcome: z.enum(['handed_over', 'released', 'pending', 'refused']),
        code: z.string().optional(),
        zh: z.string().optional(),
        en: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'HandedOver' });

const ofPerson = {
  tag: 'administration',
  access: 'session',
  params: personParams,
  notFound: 'person_not_found',
} as const;
type PersonCall<B> = Call<{ personId: string }, unknown, B>;

function holdsView({ cases, tasks, duties, counts }: Holds) {
  const dated = <T extends { readonly dueAt?: number }>({ dueAt: due, ...rest }: T) => ({
    ...rest,
    ...(due === undefined ? {} : { dueAt: instantText(due) }),
  });
  return { cases, tasks: tasks.map(dated), duties: duties.map(dated), counts };
}

async function holds(deps: HandOverDeps, { viewer, params }: PersonCall<unknown>): Promise<Answer> {
  permitOn(viewer, 'see_holds', await personCard(deps.db, viewer, params.personId));
  return { status: 200, body: holdsView(await readHolds(deps.db, params.personId)) };
}

async function hand(deps: HandOverDeps, call: PersonCall<z.output<typeof handing>>): Promise<Answer> {
  const { viewer, params, body } = call;
  const { personId } = params;
  const { to, caseIds } = body;
  const card = await personCard(deps.db, viewer, personId);
  permitOn(viewer, to === undefined ? 'let_go' : 'hand_over', card);
  if (to !== undefined && (await colleagueOf(deps.db, viewer, card, to)) === undefined)
    throw problem('receiver_unfit');
  const head = actHead(deps, call, `POST ${PEOPLE_PATH}/${personId}/hand-over`, body);
  const { counts } = await readHolds(deps.db, personId);
  const cases = caseIds?.length ?? counts.cases;
  settled(await administer(deps.db, 'note_hand_over', head, { personId, to, cases }));
  // Noted before: what a crash leaves undone is done by sending the same again.
  return { status: 200, body: { items: await handOver(deps, call, { personId, to, caseIds }) } };
}

export function handOverRoutes(deps: HandOverDeps): Route[] {
  return [
    route({
      ...ofPerson,
      method: 'get',
      path: `${PEOPLE_PATH}/{personId}/holds`,
      id: 'personHolds',
      summary: '承办事项 / what the person holds',
      answers: { 200: { description: 'open cases, tasks and duties', schema: holdsSchema } },
      problems: [403, 404],
      handle: (call: PersonCall<unknown>) => holds(deps, call),
    }),
    route({
      ...ofPerson,
      method: 'post',
      path: `${PEOPLE_PATH}/{personId}/hand-over`,
      id: 'handOver',
      summary: '移交或者退回单位 / hand over what the person holds, or return it to the units',
      idempotent: true,
      body: handing,
      answers: { 200: { description: 'one item for each case and task', schema: handed } },
      problems: [403, 404, 409, 422, 503],
      handle: (call) => hand(deps, call),
    }),
  ];
}
