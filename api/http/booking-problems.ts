/** What rooms and bookings (排期) say no to (ADR 0038). */
import type { ProblemText } from './problem-text.ts';

export const BOOKING_PROBLEMS = {
  room_not_found: { status: 404, zh: '没有这一房间', en: 'There is no such room' },
  room_exists: { status: 409, zh: '该单位已有同名房间', en: 'The unit has a room of that name already' },
  room_misplaced: {
    status: 422,
    zh: '该单位不设这类房间',
    en: 'Such a unit has no room of this kind',
  },
  room_of_others: {
    status: 403,
    zh: '只能使用本单位的，或者本案派出所、法院的房间',
    en: 'The room is neither of the own unit nor of the case’s station or court',
  },
  room_closed: { status: 409, zh: '该房间已停用，请另选', en: 'The room is closed: choose another' },
  room_missing: {
    status: 422,
    zh: '当面进行的须选定房间',
    en: 'What takes place in person needs a room',
  },
  calendar_feed_unknown: {
    status: 404,
    zh: '没有这一日历地址，或者已被更换、停用',
    en: 'There is no such calendar, or its address was replaced or ended',
  },
  booking_not_found: { status: 404, zh: '没有这一排期', en: 'There is no such booking' },
  already_booked: {
    status: 409,
    zh: '该时段已被占用，请另选时间、房间或者人员',
    en: 'Taken at that time: choose another time, room or person',
  },
  booking_time_wrong: {
    status: 422,
    zh: '结束须晚于开始，并在同一天',
    en: 'The end comes after the beginning, on the same day',
  },
  booking_over: {
    status: 409,
    zh: '该排期已举行、改期或者取消，不能再改',
    en: 'It was held, adjourned or cancelled, and changes no more',
  },
  booking_changed_meanwhile: {
    status: 409,
    zh: '该排期刚被他人改动，请重新查看',
    en: 'Somebody changed it meanwhile: look again',
  },
  booking_case_over: {
    status: 409,
    zh: '案件已结，不再排期',
    en: 'The case is concluded: nothing more is booked for it',
  },
  booking_hearing_missing: {
    status: 422,
    zh: '开庭的排期须写明是哪一次开庭；调解的不写',
    en: 'Booked for a hearing, it says which; for mediation it says none',
  },
  booking_hearing_changed: {
    status: 409,
    zh: '这次开庭刚有变动，请重新查看',
    en: 'The hearing was changed meanwhile: look again',
  },
  booking_hearing_differs: {
    status: 409,
    zh: '与已定的开庭日期、时间不符；改日期的，先在案件中改期开庭',
    en: 'The hearing is fixed for another day or hour: move it in the case first',
  },
  booking_way_differs: {
    status: 409,
    zh: '与已定的开庭方式不符：当面或者在线，以案件中所定为准',
    en: 'The hearing is fixed to take place otherwise, in person or online: change it in the case first',
  },
  booking_record_leads: {
    status: 409,
    zh: '开庭是否举行、延期，以案件记录为准，请在案件中登记',
    en: 'Whether a hearing was held or put off is recorded in the case',
  },
  booking_not_begun: {
    status: 409,
    zh: '尚未开始，不能记为已举行',
    en: 'It has not begun: it cannot have been held',
  },
  booking_hearing_booked: {
    status: 409,
    zh: '这次开庭已有排期，请改动原排期',
    en: 'The hearing has a booking: change that one',
  },
  online_room_none: {
    status: 409,
    zh: '这次不在线举行，没有在线室',
    en: 'It is not held online: it has no online room',
  },
  online_room_not_yet: {
    status: 409,
    zh: '尚未开放，开始前一小时可以进入',
    en: 'Not open yet: it is from an hour before the beginning',
  },
  online_room_ended: { status: 409, zh: '主持人已结束', en: 'The host has ended it' },
  online_room_full: {
    status: 409,
    zh: '在线室最多四人，请先请一人退出，或者改用电话、法院云审',
    en: 'The room holds four: one must leave first, or it goes on by telephone or in the court’s own system',
  },
  online_room_elsewhere: {
    status: 409,
    zh: '您已在另一页面或者设备进入',
    en: 'You entered on another page or device',
  },
  online_room_host_only: {
    status: 403,
    zh: '只有主持人可以这样做',
    en: 'Only who holds the session may do this',
  },
  online_seat_not_found: {
    status: 404,
    zh: '在线室中没有这个人',
    en: 'There is no such person in the room',
  },
  online_seat_not_waiting: {
    status: 409,
    zh: '此人不在等候',
    en: 'They do not wait at the door',
  },
} as const satisfies Record<string, ProblemText>;
