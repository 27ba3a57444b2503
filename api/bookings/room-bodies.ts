/** What the pages of an online room send, and what they read (ADR 0041). */
import * as z from 'zod';
import { coded } from '../catalogue/codes.ts';
import { instant } from '../routes/case-schemas.ts';
import { guid } from './booking-bodies.ts';

const MOST_SIGNALS = 60;
const LONGEST_DESCRIPTION = 32_000;
const LONGEST_CANDIDATE = 2000;
const MOST = 2_147_483_647;

/** Of the W3C's RTCSessionDescription and RTCIceCandidate what a page needs of the other. */
const signalBody = z.strictObject({
  description: z
    .strictObject({
      type: z.enum(['offer', 'answer', 'rollback', 'pranswer']),
      sdp: z.string().max(LONGEST_DESCRIPTION),
    })
    .optional(),
  candidate: z
    .strictObject({
      candidate: z.string().max(LONGEST_CANDIDATE),
      sdpMid: z.string().max(100).nullish(),
      sdpMLineIndex: z.int().min(0).max(1000).nullish(),
      usernameFragment: z.string().max(300).nullish(),
    })
    .optional(),
});

const count = () => z.int().min(0).max(MOST);

export const beat = z
  .strictObject({
    tab: guid().meta({ description: '本页 / the page that is open' }),
    enters: z
      .boolean()
      .meta({ description: '本页第一次 / the first of this page: it takes the seat from another page' }),
    audio: z.boolean(),
    video: z.boolean(),
    heard: z.int().min(0).meta({ description: '收到的最后一个信号 / the last signal that was heard' }),
    signals: z
      .array(z.strictObject({ to: guid(), no: count(), body: signalBody }))
      .max(MOST_SIGNALS)
      .meta({ description: '发给他人页面的信号 / to pages of others, counted by the sender' }),
  })
  .meta({ id: 'RoomBeat' });

const seat = z.object({
  seat: z.string(),
  mine: z.boolean(),
  party: z.boolean(),
  name: z.string().optional().meta({
    description: '当事人的姓名，其他当事人读不到 / of a party not for other parties',
  }),
  role: coded('partyRole').optional(),
  host: z.boolean(),
  status: coded('seatStatus'),
  identity: coded('seatIdentity').optional(),
  tab: z
    .guid()
    .optional()
    .meta({ description: '其页面，只告诉已入室的人 / the page, told to who is in the room' }),
  audio: z.boolean(),
  video: z.boolean(),
  telephone: z.boolean(),
  askedAt: instant(),
  admittedAt: instant().optional(),
  lostAt: instant().optional(),
});

export const roomSeen = z
  .object({
    telephone: z
      .string()
      .optional()
      .meta({ description: '画面不通时的电话 / by which it goes on where the picture fails' }),
    ended: z.boolean(),
    host: z.boolean(),
    seats: z
      .array(seat)
      .meta({ description: '等候的只看到自己和主持人 / who waits sees themself and the host alone' }),
    signals: z.array(z.object({ id: z.int(), from: z.guid(), body: signalBody })),
  })
  .meta({ id: 'RoomSeen' });

const target = () => z.string().min(1).max(200);

const ownActs = [
  z.strictObject({ act: z.literal('left') }),
  z.strictObject({ act: z.literal('on_telephone'), fault: coded('roomFault') }),
  z.strictObject({ act: z.literal('failed'), fault: coded('roomFault') }),
] as const;

export const ownAct = z.discriminatedUnion('act', [...ownActs]);

export const hostAct = z.discriminatedUnion('act', [
  ...ownActs,
  z.strictObject({ act: z.literal('admitted'), target: target(), identity: coded('seatIdentity') }),
  z.strictObject({ act: z.literal('refused'), target: target() }),
  z.strictObject({
    act: z.literal('number_given'),
    telephone: z
      .string()
      .regex(/^[\d+()（）\- 转]{3,40}$/)
      .meta({ description: '派出所或者法院的电话 / of the station or the court' }),
  }),
  z.strictObject({ act: z.literal('ended') }),
  z.strictObject({ act: z.literal('reopened') }),
]);

export const roomInfo = z
  .object({
    bookingId: z.guid(),
    kind: coded('bookingKind'),
    from: instant(),
    to: instant(),
    open: z.boolean().meta({ description: '现在可以进入 / can be entered now' }),
    host: z.boolean(),
    caseNumber: z.string(),
    caseId: z.guid().optional().meta({ description: '工作人员才有 / to staff alone' }),
    iceServers: z.array(
      z.object({
        urls: z.union([z.string(), z.array(z.string())]),
        username: z.string().optional(),
        credential: z.string().optional(),
      }),
    ),
    courtLink: z.string().optional().meta({
      description: '法院自己的云审，开庭在那里进行 / the court’s own system, where its hearings are held',
    }),
  })
  .meta({ id: 'RoomInfo' });

export const roomKept = z
  .object({
    items: z.array(
      z.object({
        what: coded('roomEvent'),
        at: instant(),
        name: z.string().optional(),
        identity: coded('seatIdentity').optional(),
        fault: coded('roomFault').optional(),
      }),
    ),
  })
  .meta({ id: 'RoomEvents' });
