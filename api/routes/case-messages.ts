/** 外发消息: what was told to the parties of a case outside the platform, when, and whether it arrived. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { listMessages, type MessageItem } from '../../db/queries/notices/list-messages.ts';
import { BOUNCE } from '../../domain/machine/party-messages.ts';
import { wordsOf } from '../../words/dictionary.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { instant } from './case-schemas.ts';
import { caseParams } from './post-decision.ts';

const words = z.object({ zh: z.string(), en: z.string() });

const STATES = ['exercise', 'waiting', 'sent', 'not_sent', 'bounced'] as const;

const item = words.extend({
  messageId: z.guid(),
  partyId: z.string(),
  kind: z.string(),
  createdAt: instant(),
  state: z.enum(STATES).meta({
    description:
      '演练不外发；一天内未能送出的不再送 / an exercise is never sent outside; what could not be handed over within a day is not sent any more',
  }),
  sentAt: instant().optional(),
  bouncedAt: instant().optional(),
  bounce: words.optional().meta({ description: '退回原因 / why it came back' }),
});

function stateOf({ drill, sentAt, bouncedAt, late }: MessageItem): (typeof STATES)[number] {
  if (bouncedAt !== undefined) return 'bounced';
  if (sentAt !== undefined) return 'sent';
  if (drill) return 'exercise';
  return late ? 'not_sent' : 'waiting';
}

function view(one: MessageItem) {
  const { noticeId, partyId, kind, createdAt, sentAt, bouncedAt, bounce } = one;
  const { zh, en } = wordsOf('notice', kind) ?? { zh: kind, en: kind };
  return {
    messageId: noticeId,
    partyId,
    kind,
    zh,
    en,
    createdAt: instantText(createdAt),
    state: stateOf(one),
    ...(sentAt === undefined ? {} : { sentAt: instantText(sentAt) }),
    ...(bouncedAt === undefined ? {} : { bouncedAt: instantText(bouncedAt) }),
    ...(bounce === undefined ? {} : { bounce: BOUNCE[bounce] }),
  };
}

export function caseMessagesRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/messages',
    id: 'listCaseMessages',
    summary: '外发消息 / what was told to the parties outside the platform',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: {
      200: {
        description: 'the last first; real instants, as they are sent in real time',
        schema: z.object({ items: z.array(item) }).meta({ id: 'CaseMessages' }),
      },
    },
    problems: [404],
    async handle({ params: { caseId }, viewer }) {
      if ((await readCaseAccess(db, viewer.scope, caseId)) === undefined) throw problem('case_not_found');
      return { status: 200, body: { items: (await listMessages(db, caseId)).map(view) } };
    },
  });
}
