/**
 * Side processes (附属程序) at any stage: preservation, protection order, appraisal, objections. Each has its own clock
 * beside the stage's; an appraisal or a dispute on jurisdiction also stops the clocks named with it (CPLI 243; TL 9).
 */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { pendingInstrument, runningDeadlines, sideMissing } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { OPEN_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { SideProcess } from './shape.ts';
import type { ProcessKind, ProcessOutcome } from '../../kernel/codes.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Refusal } from '../../result.ts';
import { restart, stop } from '../clocks/standstill.ts';
import { lapseHearings } from '../hearings/lapse.ts';
import { armCorrection, armRemoval } from '../measures/listing-removal.ts';
import { isProtection } from '../violence/gates.ts';
import { applicationRefusal, armReviewOfRefusal, makeOrder } from '../violence/order.ts';
import { awaitSending } from '../service/sending.ts';
import { standingStill } from '../trial/limit.ts';
import { objectionInTime } from './objection.ts';
import { entrustingRefusal } from './entrusted.ts';
import { listingRequestRefusal } from './listing.ts';
import { followOrder, orderRefusal, superiorRefusal } from './superior.ts';
import { procedureObjectionRefusal } from '../trial/procedure-objection.ts';
import { complaintRefusal } from './mediator-complaint.ts';
import { isClockOf, PROCESS_RULE } from './clocks.ts';
import { conclude, endMediation, enterStage } from '../stages/transition.ts';

/** On what ground the process stops other clocks, where it does. */
const STOPS: Partial<Record<ProcessKind, string>> = {
  appraisal: 'appraisal',
  jurisdiction_objection: 'jurisdiction',
  auction: 'auction',
};

/** The period in which it had to be asked for, which the request ends (CPL 236; SXP 12). */
const ASKED_WITHIN: Partial<Record<ProcessKind, RuleId>> = {
  execution_reconsideration: 'E7.reconsider',
  listing_reconsideration: 'SX.reconsider',
};

/** How one may go on against the ruling or decision, from its receipt (CPL 236, 238; SXP 12). */
const GOES_ON: Partial<Record<ProcessKind, Partial<Record<ProcessOutcome, RuleId>>>> = {
  execution_objection: { granted: 'E7.reconsider', rejected: 'E7.reconsider' },
  outsider_objection: { granted: 'E7.suit', rejected: 'E7.suit' },
  listing_correction: { rejected: 'SX.reconsider' },
};

const openProcess = (state: CaseState, seq: number): SideProcess | undefined =>
  state.processes.find((one) => one.seq === seq && one.status === 'open');

const openTargets = (state: CaseState): { event: string[] } => ({
  event: state.processes.filter((one) => one.status === 'open').map((one) => String(one.seq)),
});

function stopClocks(
  draft: EventDraft,
  kind: ProcessKind,
  deadlineIds: readonly string[],
): Refusal | undefined {
  const ground = STOPS[kind];
  if (deadlineIds.length > 0 && ground === undefined) return refuse('process_stops_nothing', { kind });
  for (const deadlineId of deadlineIds) {
    const refusal = stop(draft, { deadlineId, ground: ground ?? '', from: draft.actDate });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** The clocks it stopped go on, unless somebody has restarted or ended them meanwhile. */
function restartClocks(draft: EventDraft, process: SideProcess): Refusal | undefined {
  const since = { from: process.openedOn, ground: STOPS[process.kind] };
  for (const stoppedId of process.stops) {
    const { deadlineId = '', stopped } = standingStill(draft.state, stoppedId, since) ?? {};
    const refusal = stopped === undefined ? undefined : restart(draft, deadlineId, draft.actDate);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

interface Closed {
  readonly outcome: ProcessOutcome;
  readonly date: LegalDate;
  readonly startSeq: number;
  readonly receivedOn?: LegalDate;
}

/** An entry found wrong is corrected, one that the creditor asked to have removed goes, in three working days (SXP 9, 10, 12). */
function entryMustGo(draft: EventDraft, process: SideProcess, { outcome, date, startSeq }: Closed): void {
  const { kind, partyId } = process;
  const whose = process.aboutPartyId ?? partyId;
  if (outcome !== 'granted' || whose === undefined) return;
  const start = { startSeq, startEvent: 'process_closed', startDate: date };
  if (kind === 'listing_correction' || kind === 'listing_reconsideration') armCorrection(draft, whose, start);
  if (kind === 'listing_removal') armRemoval(draft, whose, start);
}

/** What runs once it is decided; nothing does for a case that is concluded, save that an entry must go. */
function goOn(draft: EventDraft, process: SideProcess, closed: Closed): void {
  const { outcome, date, startSeq, receivedOn } = closed;
  const whose = process.partyId === undefined ? {} : { partyId: process.partyId };
  const from = { startSeq, startEvent: 'process_closed', scope: 'case', ...whose } as const;
  entryMustGo(draft, process, closed);
  if (draft.state.concluded !== undefined) return;
  // CPL 104: who had property preserved before suing must sue within 30 days.
  if (process.kind === 'preservation_before_suit' && outcome === 'granted')
    draft.arm('T18.presuit', { startDate: date, startSeq, startEvent: 'process_closed', scope: 'case' });
  const rule = GOES_ON[process.kind]?.[outcome];
  if (rule === undefined || receivedOn === undefined) return;
  draft.arm(rule, { ...from, startDate: receivedOn });
}

const inSuit = ({ stage }: CaseState): boolean =>
  stage === 'mediation_after_registration' || stage === 'trial';

/** A suit is transferred by a ruling, and nothing is ruled while another judgment or paper waits to take effect. */
function transferGate(state: CaseState): Refusal | undefined {
  if (!inSuit(state)) return undefined;
  if (pendingInstrument(state) !== undefined) return refuse('instrument_pending');
  return sideMissing(state) ? refuse('side_missing') : undefined;
}

/**
 * The objection is upheld: the suit goes to the court that has jurisdiction, by a ruling that the parties may appeal
 * (CPL 130, 157; in small claims they may not, CPLI 276); when it takes effect the case is transferred (`takeEffect`).
 * An execution is struck out and the creditor told where to apply (EXI 3). Before a court is seised nothing follows.
 */
function sendElsewhere(draft: EventDraft, date: LegalDate): undefined {
  const { stage, filing } = draft.state;
  if (stage === 'execution') {
    conclude(draft, 'transferred');
    return undefined;
  }
  if (!inSuit(draft.state)) return undefined;
  if (stage === 'mediation_after_registration') {
    endMediation(draft, stage, 'other');
    enterStage(draft, 'trial');
  }
  lapseHearings(draft);
  draft.emit('instrument_issued', {
    instrumentId: `i${draft.state.instruments.length + 1}`,
    kind: 'ruling',
    date,
    appealable: filing.procedure !== 'small_claims',
    subject: 'transfer',
    items: [],
  });
  awaitSending(draft, date);
  return undefined;
}

interface Ruling {
  readonly outcome: ProcessOutcome;
  readonly months?: number;
  readonly date: LegalDate;
  readonly startSeq: number;
}

/** The order itself, or the period in which its refusal may be reviewed (DVL 28-31). */
function ruled(draft: EventDraft, process: SideProcess, { outcome, months, date, startSeq }: Ruling): void {
  if (outcome === 'granted') makeOrder(draft, process, date, months);
  if (outcome === 'rejected') armReviewOfRefusal(draft, process, date, startSeq);
}

/** Whose it is, and whether its time has come: of the kinds that the law binds to one. */
const openRefusal = (
  draft: EventDraft,
  data: DecisionData['open_process'],
  partyId: string | undefined,
): Refusal | undefined =>
  applicationRefusal(draft.state, data, partyId !== undefined) ??
  complaintRefusal(draft.state, data, partyId) ??
  procedureObjectionRefusal(draft.state, data, partyId) ??
  objectionInTime(draft, data.kind, partyId) ??
  superiorRefusal(draft.state, data, partyId) ??
  entrustingRefusal(draft.state, data) ??
  listingRequestRefusal(draft, data, partyId);

/** @param elsewhere the objection to jurisdiction is upheld */
const closeRefusal = (
  state: CaseState,
  process: SideProcess,
  data: DecisionData['close_process'],
  elsewhere: boolean,
): Refusal | undefined => orderRefusal(process, data) ?? (elsewhere ? transferGate(state) : undefined);

export const processDecisions: DecisionRules<'open_process' | 'close_process'> = {
  open_process: {
    zh: '启动附属程序',
    en: 'Open a side process',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'optional',
    targets: (state) => ({ deadline: runningDeadlines(state).map((one) => one.deadlineId) }),
    decide: (draft, { data, onBehalfOf }) => {
      const refused = openRefusal(draft, data, onBehalfOf?.partyId);
      if (refused !== undefined) return refused;
      const whose = onBehalfOf?.partyId ?? data.forPartyId;
      const twin = draft.state.processes.find(
        (one) =>
          one.status === 'open' &&
          one.kind === data.kind &&
          one.partyId === whose &&
          one.aboutPartyId === data.aboutPartyId,
      );
      if (twin !== undefined) return refuse('process_exists', { eventSeq: twin.seq });
      const stops = data.stopDeadlineIds ?? [];
      const { stopDeadlineIds: _stops, forPartyId: _for, ...said } = data;
      const opened = {
        ...said,
        date: draft.actDate,
        stops,
        ...(whose === undefined ? {} : { partyId: whose }),
      };
      const startSeq = draft.emit('process_opened', opened);
      const within = ASKED_WITHIN[data.kind];
      if (within !== undefined)
        draft.meet((one) => one.rule === within && one.partyId === onBehalfOf?.partyId);
      const rule = PROCESS_RULE[data.kind];
      if (rule !== undefined) {
        const start = { startDate: draft.actDate, startSeq, startEvent: 'process_opened' };
        draft.arm(rule, { ...start, scope: 'case' });
      }
      return stopClocks(draft, data.kind, stops);
    },
  },
  close_process: {
    zh: '办结附属程序',
    en: 'Close a side process',
    stages: OPEN_STAGES,
    // An objection to jurisdiction that is upheld ends the mediation: the bench makes the ruling.
    leadsTo: { mediation_after_registration: ['trial'] },
    article: '民事诉讼法 第130条',
    onBehalf: 'never',
    afterConclusion: true,
    ready: (state) => (openTargets(state).event.length === 0 ? refuse('no_open_process') : undefined),
    targets: openTargets,
    decide: (draft, { data }) => {
      const process = openProcess(draft.state, data.eventSeq);
      if (process === undefined) return refuse('no_open_process');
      const date = data.date ?? draft.actDate;
      const upheld = data.outcome === 'granted' && draft.state.concluded === undefined;
      const elsewhere = upheld && process.kind === 'jurisdiction_objection';
      const untimely = closeRefusal(draft.state, process, data, elsewhere);
      if (untimely !== undefined) return untimely;
      draft.meet((one) => isClockOf(process, one), date);
      const { outcome, receivedOn, order } = data;
      const received = receivedOn === undefined ? {} : { receivedOn };
      const kept = { ...received, ...(order === undefined ? {} : { order }) };
      const startSeq = draft.emit('process_closed', { processSeq: process.seq, outcome, date, ...kept });
      goOn(draft, process, { outcome, date, startSeq, ...received });
      if (isProtection(process.kind)) ruled(draft, process, { ...data, date, startSeq });
      const refusal = restartClocks(draft, process) ?? (elsewhere ? sendElsewhere(draft, date) : undefined);
      if (refusal === undefined) followOrder(draft, data);
      return refusal;
    },
  },
};
