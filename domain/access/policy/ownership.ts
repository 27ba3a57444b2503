/**
 * The one table of who owns what of a case (职权归属): each clock, recorded date, party, person and court agreement, by what
 * it is and where the case stands. Who may take a decision at all is in `decisions.ts`; here is on what. Each row cites
 * its article; docs/ownership.md is written from it. Source: docs/law.md §14.4.
 */
import type { Words } from '../../words.ts';
import type { Capacity, Role } from '../roles.ts';
import type { Stage } from '../../kernel/stage.ts';
import { BENCH, COURT_LEADERS, MEDIATORS, OFFICERS } from './groups.ts';
import type { RoleAt, Seat } from './seats.ts';

/** Where an owner sits: at one of the case's units, or in the bureau above its station. */
export type OwnerSeat = Seat | 'bureau';

export interface Owner {
  readonly seat: OwnerSeat;
  readonly roles: readonly Role[];
}

/** The first owner answers what others ask. */
export interface Ownership extends Words {
  readonly owners: readonly [Owner, ...Owner[]];
  readonly article: string;
}

const at = <S extends Seat>(seat: S, ...roles: readonly RoleAt<S>[]): Owner => ({ seat, roles });

const BUREAU: Owner = { seat: 'bureau', roles: ['police_bureau'] };
const POLICE = at('station', ...OFFICERS);
const STATION = at('station', ...OFFICERS, ...MEDIATORS);
const CHIEF = at('station', 'station_chief');
const COURT_CLOCKS = at('court', ...BENCH, 'president');
const EXECUTING = at('court', 'execution_judge', ...BENCH, 'president');
const DATES = at('court', 'judge', 'court_clerk', ...COURT_LEADERS);
const FILED = at('court', 'filing_judge', 'judge', 'court_clerk', ...COURT_LEADERS);
const SERVED = at('court', 'judge', 'court_clerk', 'filing_judge', 'execution_judge', ...COURT_LEADERS);
const EXECUTED = at('court', 'execution_judge', 'judge', 'court_clerk', ...COURT_LEADERS);
const PANEL_OF_SUIT = at('court', 'judge', 'court_clerk', 'filing_judge', 'bailiff');
const LEADERS = at('court', ...COURT_LEADERS);
const PRESIDENT = at('court', 'president');
const APPEAL = at('appeal_court', 'appeal_judge');

const row = (
  [zh, en]: readonly [string, string],
  article: string,
  ...owners: readonly [Owner, ...Owner[]]
): Ownership => ({ zh, en, article, owners });

export const OWNERSHIP = {
  'party.station': row(['诉讼前的当事人', 'parties before a suit'], '人民调解法 第17条', STATION),
  'party.guidance': row(
    ['法官指导调解中的当事人', 'parties of a mediation guided by a judge'],
    '人民调解法 第17条；2023年实施意见 第9条',
    STATION,
    at('court', 'judge', 'court_clerk'),
  ),
  'party.confirmation': row(
    ['司法确认案件的当事人', 'parties of a confirmation'],
    '民事诉讼法 第205条',
    PANEL_OF_SUIT,
  ),
  'party.filing': row(
    ['起诉后的当事人', 'parties of a complaint'],
    '民事诉讼法 第122条、第126条',
    PANEL_OF_SUIT,
  ),
  'party.suit': row(
    ['诉讼中的当事人', 'parties of a pending suit'],
    '民事诉讼法 第135条、第153条',
    PANEL_OF_SUIT,
  ),
  'party.appeal': row(
    ['上诉案卷移送前的当事人', 'parties of an appeal not yet transferred'],
    '民事诉讼法 第174条',
    PANEL_OF_SUIT,
  ),
  'party.appeal_transferred': row(
    ['二审的当事人', 'parties of the second instance'],
    '民事诉讼法 第153条、第181条',
    APPEAL,
  ),
  'party.enforcement': row(
    ['裁判生效后的当事人', 'parties once a judgment is in force'],
    '民事诉讼法 第267条',
    at('court', 'execution_judge', 'judge', 'court_clerk', 'bailiff'),
  ),

  'clock.police': row(
    ['公安机关的期限', 'clocks of the police'],
    '治安管理处罚法 第118条；办理行政案件程序规定 第165条',
    POLICE,
    BUREAU,
  ),
  'clock.peoples_mediation': row(
    ['人民调解的期限', 'clocks of people’s mediation'],
    '人民调解工作若干规定 第33条',
    at('station', ...OFFICERS, 'mediator'),
    BUREAU,
  ),
  'clock.guidance': row(
    ['法官指导调解的期限', 'clocks of mediation guided by a judge'],
    '2023年实施意见 第9条',
    COURT_CLOCKS,
  ),
  'clock.court_mediation': row(
    ['法院委派、先行调解的期限', 'clocks of mediation entrusted by the court'],
    '在线调解规则 第24条',
    COURT_CLOCKS,
    at('station', ...MEDIATORS),
  ),
  'clock.confirmation': row(
    ['司法确认的期限', 'clocks of confirmation'],
    '民事诉讼法 第86条、第187条、第205条',
    COURT_CLOCKS,
  ),
  'clock.filing': row(
    ['立案的期限', 'clocks of filing'],
    '民事诉讼法 第86条、第126条；登记立案规定 第7条',
    COURT_CLOCKS,
  ),
  'clock.trial': row(
    ['审理期限和一审期间', 'the trial limit and periods of the first instance'],
    '民事诉讼法 第86条、第152条；民诉法解释 第243条',
    COURT_CLOCKS,
  ),
  'clock.process': row(
    ['附属程序的期限', 'clocks of side processes'],
    '民事诉讼法 第103条；反家庭暴力法 第28条',
    EXECUTING,
  ),
  'clock.appeal': row(
    ['二审期限', 'clocks of the court of appeal'],
    '民事诉讼法 第183条',
    at('appeal_court', 'appeal_judge', ...COURT_LEADERS),
  ),
  'clock.execution': row(
    ['执行期限', 'clocks of execution'],
    '民事诉讼法 第86条；严格执行审限规定 第5条',
    EXECUTING,
  ),
  'clock.platform': row(
    ['平台流程期限', 'clocks of the platform’s own steps'],
    '2023年实施意见 第15条',
    POLICE,
    EXECUTING,
  ),

  'fact.agreement': row(
    ['诉讼前调解协议的日期', 'the date of an agreement before a suit'],
    '人民调解法 第29条',
    POLICE,
    at('court', 'judge'),
  ),
  'fact.agreement_of_court': row(
    ['诉讼中调解协议的日期', 'the date of an agreement in a suit'],
    '民事诉讼法 第97条、第100条',
    DATES,
  ),
  'fact.service': row(['送达日期', 'the date of a service'], '民事诉讼法 第87条', SERVED),
  'fact.complaint': row(['收到起诉状的日期', 'the date of a complaint'], '民事诉讼法 第126条', FILED),
  'fact.registration': row(['登记立案的日期', 'the date of registration'], '民事诉讼法 第126条', FILED),
  'fact.mediator_acceptance': row(
    ['调解员接受指派的日期', 'the day on which a mediator accepted'],
    '在线调解规则 第12条',
    FILED,
  ),
  'fact.instrument': row(['一审裁判文书的日期', 'the date of an instrument'], '民事诉讼法 第155条', DATES),
  'fact.appeal_instrument': row(
    ['二审裁判文书的日期', 'the date of an instrument of the second instance'],
    '民事诉讼法 第177条',
    APPEAL,
  ),
  'fact.demand': row(['催告履行的日期', 'the date of a demand'], '民事诉讼法 第250条', EXECUTED),
  'fact.execution_application': row(
    ['申请执行的日期', 'the date of an application for execution'],
    '执行工作规定 第16条',
    EXECUTED,
  ),

  'assign.officer': row(['承办民警', 'the officer in charge'], '2023年实施意见 第8条', CHIEF, BUREAU),
  'assign.mediator': row(['人民调解员', 'the mediator before a suit'], '人民调解法 第19条', CHIEF, BUREAU),
  'assign.court_mediator': row(
    ['诉讼中的调解员', 'the mediator of a pending suit'],
    '在线调解规则 第10条',
    at('court', ...COURT_LEADERS, 'court_clerk'),
  ),
  'assign.judge': row(['承办法官', 'the judge in charge'], '民事诉讼法 第40条、第44条', LEADERS),
  'assign.filing_judge': row(['立案法官', 'the filing judge'], '民事诉讼法 第126条', LEADERS),
  'assign.clerk': row(
    ['书记员', 'the clerk'],
    '民事诉讼法 第140条',
    at('court', ...COURT_LEADERS, 'court_clerk'),
  ),
  'assign.execution_judge': row(['执行法官', 'the execution judge'], '民事诉讼法 第239条', LEADERS),
  'assign.appeal_judge': row(
    ['二审法官', 'the appeal judge'],
    '民事诉讼法 第41条、第44条',
    at('appeal_court', ...COURT_LEADERS),
  ),

  'recuse.officer': row(['公安人员的回避', 'recusal of the police'], '人民警察法 第45条', CHIEF, BUREAU),
  'recuse.mediator': row(
    ['人民调解员的回避', 'recusal of the mediator before a suit'],
    '人民调解法 第19条',
    CHIEF,
    BUREAU,
  ),
  'recuse.court_mediator': row(
    ['诉讼中调解员的回避', 'recusal of the mediator of a pending suit'],
    '特邀调解规定 第15条',
    at('court', ...BENCH, 'president'),
  ),
  'recuse.judge': row(['法官的回避', 'recusal of a judge'], '民事诉讼法 第49条', PRESIDENT),
  'recuse.filing_judge': row(['立案法官的回避', 'recusal of a filing judge'], '民事诉讼法 第49条', PRESIDENT),
  'recuse.clerk': row(
    ['书记员的回避', 'recusal of a clerk'],
    '民事诉讼法 第49条',
    at('court', ...BENCH, 'president'),
  ),
  'recuse.execution_judge': row(
    ['执行法官的回避', 'recusal of an execution judge'],
    '民事诉讼法 第49条',
    PRESIDENT,
  ),
  'recuse.appeal_judge': row(
    ['二审法官的回避', 'recusal of an appeal judge'],
    '民事诉讼法 第49条',
    at('appeal_court', 'president'),
  ),

  'mediator.court': row(
    ['先行调解的调解员', 'the mediator after registration'],
    '在线调解规则 第10条',
    at('court', ...BENCH, 'filing_judge', 'court_clerk'),
  ),
  'agreement.court': row(
    ['法院主持达成的调解协议', 'an agreement mediated by the court'],
    '民事诉讼法 第97条',
    at('court', 'judge'),
  ),
} as const satisfies Readonly<Record<string, Ownership>>;

export type OwnedThing = keyof typeof OWNERSHIP;
export const OWNED_THINGS = Object.keys(OWNERSHIP) as readonly OwnedThing[];

export type Phase = Extract<OwnedThing, `party.${string}`> extends `party.${infer P}` ? P : never;
export type ClockGroup = Extract<OwnedThing, `clock.${string}`> extends `clock.${infer G}` ? G : never;

/** Whose the parties are, by stage; an appeal is the second court's once its file is there (`appeal_transferred`). */
export const PARTY_PHASE: Readonly<Record<Stage, Phase>> = {
  intake: 'station',
  police_mediation: 'station',
  awaiting_judge: 'guidance',
  judge_mediation: 'guidance',
  agreement_in_force: 'station',
  judicial_confirmation: 'confirmation',
  filing_preparation: 'station',
  filing_review: 'filing',
  mediation_after_registration: 'suit',
  trial: 'suit',
  appeal: 'appeal',
  in_force: 'enforcement',
  urging: 'enforcement',
  execution: 'enforcement',
  closed_for_now: 'enforcement',
  archived: 'enforcement',
};

/** In which capacity somebody of a unit is taken to act who is not assigned: the one whose owner is the strictest there. */
export const CAPACITY_AT: Readonly<Record<Seat, Capacity>> = {
  station: 'officer',
  court: 'judge',
  appeal_court: 'appeal_judge',
};

export const ownershipOf = (thing: OwnedThing): Ownership => OWNERSHIP[thing];
