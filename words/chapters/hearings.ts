/** The words of hearings (开庭): titles of their events and fields, and the sentences that tell their events. */
import {
  CLOSED_HEARING_GROUND,
  HEARING_CANCEL_CAUSE,
  HEARING_MEDIATION,
  HEARING_MODE,
  POSTPONEMENT_GROUND,
} from '../../domain/chapters/hearings/words.ts';
import type { HearingEvents } from '../../domain/chapters/hearings/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const HEARINGS_EVENT_TITLES = {
  hearing_scheduled: w('排期开庭', 'A hearing was scheduled'),
  hearing_announced: w('通知开庭', 'A hearing was announced'),
  hearing_moved: w('延期开庭', 'A hearing was moved'),
  hearing_cancelled: w('取消开庭', 'A hearing was cancelled'),
  hearing_held: w('开庭', 'A hearing was held'),
} as const satisfies Vocabulary<keyof HearingEvents>;

export const HEARINGS_FIELD_TITLES = {
  mediation: w('开庭时先行调解', 'mediation tried first'),
  hearingId: w('开庭', 'hearing'),
  instance: w('审级', 'instance'),
  time: w('开庭时间', 'time of day'),
  closedGround: w('不公开审理的理由', 'why the public is kept out'),
  noticeWaived: w('当事人放弃三日通知期间', 'the parties give up the three days’ notice'),
  restDayReason: w('在休息日开庭的理由', 'why on a rest day'),
  onlineIds: w(
    '同意在线、已验证身份并关联案件的当事人',
    'who agreed to take part online, verified and linked',
  ),
  onlineBars: w('不得适用在线庭审的情形', 'what keeps it from being held online'),
  appliedBy: w('书面申请非同步庭审的当事人', 'who applied in writing for different times'),
  appliedPaper: w('非同步庭审申请书', 'the written application for different times'),
  factsUndisputed: w('主要事实和证据没有争议', 'the main facts and evidence are undisputed'),
  published: w('已公告', 'announced to the public'),
  simple: w('以简便方式通知', 'told in a simple way'),
  confirmed: w('当事人已确认或者有证据证明收到', 'confirmed by the party, or receipt proved'),
  'hearing_moved.from': w('原定日期', 'the day before'),
} as const satisfies Vocabulary;

const at = (time: string | undefined): string => (time === undefined ? '' : ` ${time}`);

function scheduled(data: HearingEvents['hearing_scheduled'], see: Sight): Words {
  const { date, time, mode, place, closedGround, noticeWaived, restDayReason } = data;
  const how = HEARING_MODE[mode];
  return join([
    w(`排期${date}${at(time)}开庭（${how.zh}）`, `schedules a hearing for ${date}${at(time)} (${how.en})`),
    see.quote(place),
    closedGround === undefined
      ? undefined
      : w(
          `，不公开审理（${CLOSED_HEARING_GROUND[closedGround].zh}）`,
          `, closed to the public (${CLOSED_HEARING_GROUND[closedGround].en})`,
        ),
    noticeWaived === true ? w('，当事人放弃通知期间', ', the parties give up the notice') : undefined,
    see.quote(restDayReason),
  ]);
}

/** CPLI 261: by telephone, message and the like, confirmed or not. */
function simply({ simple, confirmed }: HearingEvents['hearing_announced']): Words | undefined {
  if (simple !== true) return undefined;
  return confirmed === true
    ? w('（简便方式，已确认收到）', '(in a simple way, confirmed)')
    : w('（简便方式，未经确认）', '(in a simple way, not confirmed)');
}

function announced(data: HearingEvents['hearing_announced'], see: Sight): Words {
  const { partyIds, published } = data;
  const names = list(partyIds.map((id) => see.party(id)));
  return join([
    partyIds.length === 0
      ? w('公告开庭', 'announces the hearing to the public')
      : w(`通知${names.zh}开庭`, `tells ${names.en} of the hearing`),
    simply(data),
    published && partyIds.length > 0 ? w('，并予公告', ', and the public') : undefined,
  ]);
}

function absent({ attendance = [] }: HearingEvents['hearing_held'], see: Sight): Words | undefined {
  const away = attendance.filter(({ came }) => came === 'absent' || came === 'walked_out');
  if (away.length === 0) return undefined;
  const names = list(away.map(({ partyId }) => see.party(partyId)));
  return w(`，${names.zh}未到庭或者中途退庭`, `, ${names.en} absent or gone before its end`);
}

function moved({ from, date, time, ground, reason }: HearingEvents['hearing_moved'], see: Sight): Words {
  const why = POSTPONEMENT_GROUND[ground];
  return join([
    w(
      `${from}的开庭改在${date}${at(time)}（${why.zh}）`,
      `moves the hearing of ${from} to ${date}${at(time)} (${why.en})`,
    ),
    see.quote(reason),
  ]);
}

export const hearingsSentences: Sentences<keyof HearingEvents> = {
  hearing_scheduled: scheduled,
  hearing_announced: announced,
  hearing_moved: moved,
  hearing_cancelled: ({ cause, reason }, see) => {
    const why = HEARING_CANCEL_CAUSE[cause];
    return join([w(`取消开庭（${why.zh}）`, `cancels the hearing (${why.en})`), see.quote(reason)]);
  },
  hearing_held: (data, see) => {
    const { date, mode, mediation, notes } = data;
    return join([
      w(`${date}开庭审理（${HEARING_MODE[mode].zh}）`, `hearing on ${date} (${HEARING_MODE[mode].en})`),
      mediation === undefined
        ? undefined
        : w(`，调解：${HEARING_MEDIATION[mediation].zh}`, `, mediation: ${HEARING_MEDIATION[mediation].en}`),
      absent(data, see),
      see.quote(notes),
    ]);
  },
};
