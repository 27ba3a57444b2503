/** The online room (在线调解室、在线庭审, ADR 0041): its codes, its size, who enters it and who holds it. Source: PAPER 9-11. */
import { type Vocabulary, words as w } from '../../words.ts';
import { type BookingKind, type BookingMode, type BookingStatus, mayBook } from './bookings.ts';
import type { Role } from '../roles.ts';

/** Each sends a picture to every other: more than four starve a telephone. */
export const SEATS = 4;

/** Before its hour the room is open to try the camera; it stays open through the day of its end. */
export const OPENS_BEFORE_MS = 60 * 60_000;

export const SEAT_STATUS = {
  waiting: w('等候', 'waiting at the door'),
  admitted: w('已入室', 'in the room'),
  refused: w('未准入', 'not admitted'),
  left: w('已离开', 'left'),
} as const satisfies Vocabulary;
export type SeatStatus = keyof typeof SEAT_STATUS;

/** How the host knew who it was (身份核验). Source: OMR 17. */
export const SEAT_IDENTITY = {
  id_card_seen: w('出示身份证核对', 'the identity card was shown'),
  known_in_person: w('主持人认识本人', 'known to the host in person'),
  officer_beside: w('在场工作人员当面核对', 'checked by an officer beside them'),
  signed_in: w('以本人账号登录', 'signed in with their own account'),
} as const satisfies Vocabulary;
export type SeatIdentity = keyof typeof SEAT_IDENTITY;

/** What of a room is kept: who came and went, and what failed; no word and no picture. */
export const ROOM_EVENT = {
  asked: w('到达，等候准入', 'came to the door'),
  admitted: w('准入', 'admitted'),
  refused: w('未准入', 'not admitted'),
  lost: w('连接中断', 'connection lost'),
  came_back: w('重新连上', 'came back'),
  left: w('离开', 'left'),
  on_telephone: w('改用电话继续', 'went on by telephone'),
  failed: w('技术故障', 'technical failure'),
  number_given: w('公布电话号码', 'a telephone number was given'),
  ended: w('结束', 'ended'),
  reopened: w('重新开启', 'opened again'),
} as const satisfies Vocabulary;
export type RoomEvent = keyof typeof ROOM_EVENT;

export const ROOM_FAULT = {
  no_camera: w('没有摄像头、麦克风或者未获许可', 'no camera or microphone, or not permitted'),
  no_connection: w('画面、声音连不上', 'picture and sound do not get through'),
  poor_sound: w('声音断续，听不清', 'the sound breaks off'),
  other: w('其他', 'another'),
} as const satisfies Vocabulary;
export type RoomFault = keyof typeof ROOM_FAULT;

/** Of one who is named in the booking or made it, and conducts what it is for. */
export const isHost = (
  roles: readonly Role[],
  kind: BookingKind,
  personId: string,
  booked: readonly string[],
): boolean => booked.includes(personId) && mayBook(roles, kind);

/** Why a room is not to be entered; undefined where it is. Instants in epoch ms of the case's legal time. */
export function roomBar(
  booking: { readonly mode: BookingMode; readonly status: BookingStatus; readonly startsAt: number },
  closesAt: number,
  now: number,
): 'online_room_none' | 'booking_over' | 'online_room_not_yet' | undefined {
  if (booking.mode !== 'online') return 'online_room_none';
  if (booking.status !== 'booked' || now >= closesAt) return 'booking_over';
  return now < booking.startsAt - OPENS_BEFORE_MS ? 'online_room_not_yet' : undefined;
}
