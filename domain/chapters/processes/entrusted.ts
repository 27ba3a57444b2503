/** What another court is entrusted with (委托执行、委托送达): begun within fifteen days of the letter and reported within thirty (CPL 240), served within ten (CPLI 134). */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { EntrustedStep, ProcessKind } from '../../kernel/codes.ts';
import { refuse } from '../../kernel/refusals.ts';
import { COURT_STAGES, OPEN_STAGES, type Stage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import type { RuleId } from '../../law/rule.ts';
import type { SideProcess } from './shape.ts';

/** The periods of the other court, which count from the day on which it received the letter. */
const PERIODS: Partial<Record<ProcessKind, readonly RuleId[]>> = {
  entrusted_execution: ['E11.start', 'E11.report'],
  entrusted_service: ['SV.entrusted'],
};

/** What each step is the end of: what is reported has begun. */
const DONE: Record<EntrustedStep, readonly RuleId[]> = {
  arrived: [],
  begun: ['E11.start'],
  reported: ['E11.start', 'E11.report', 'SV.entrusted'],
};

const AT_COURT: ReadonlySet<Stage> = new Set<Stage>([...COURT_STAGES, 'closed_for_now']);

/** A court entrusts another: of an execution that it has accepted, of papers that are its own to serve. */
export function entrustingRefusal(
  { stage, execution }: CaseState,
  { kind }: DecisionData['open_process'],
): Refusal | undefined {
  if (kind === 'entrusted_service') return AT_COURT.has(stage) ? undefined : refuse('nothing_to_serve');
  if (kind !== 'entrusted_execution') return undefined;
  return stage === 'execution' && execution.accepted ? undefined : refuse('execution_not_accepted');
}

export const entrusted = ({ processes }: CaseState): readonly SideProcess[] =>
  processes.filter((one) => PERIODS[one.kind] !== undefined && one.status === 'open');

/** The letter is received first; each step is taken once. */
function stepRefusal({ kind, steps = [] }: SideProcess, step: EntrustedStep): Refusal | undefined {
  // Papers are served or come back: nothing begins.
  if (kind === 'entrusted_service' && step === 'begun') return refuse('entrusted_step_of_execution');
  if (steps.includes(step)) return refuse('entrusted_step_exists', { step });
  return step === 'arrived' || steps.includes('arrived') ? undefined : refuse('letter_not_received');
}

/** Whether this day lies before that of the letter. */
const isBeforeLetter = ({ deadlines }: CaseState, { letterSeq }: SideProcess, date: LegalDate): boolean =>
  letterSeq !== undefined &&
  deadlines.some(({ startSeq, startDate }) => startSeq === letterSeq && date < startDate);

function armPeriods(draft: EventDraft, kind: ProcessKind, startDate: string, startSeq: number): void {
  const start = {
    startDate,
    startSeq,
    startEvent: 'entrusted_step_recorded.arrived',
    scope: 'case',
  } as const;
  for (const rule of PERIODS[kind] ?? []) draft.arm(rule, start);
}

export const entrustedDecisions: DecisionRules<'record_entrusted_step'> = {
  record_entrusted_step: {
    zh: '登记委托执行、委托送达的进展',
    en: 'Record how what another court was entrusted with goes',
    stages: OPEN_STAGES,
    leadsTo: [],
    article: '民事诉讼法 第240条；民诉法解释 第134条',
    onBehalf: 'never',
    ready: (state) => (entrusted(state).length === 0 ? refuse('no_open_process') : undefined),
    targets: (state) => ({ event: entrusted(state).map(({ seq }) => String(seq)) }),
    decide: (draft, { data }) => {
      const process = entrusted(draft.state).find((one) => one.seq === data.eventSeq);
      if (process === undefined) return refuse('no_open_process');
      const refusal = stepRefusal(process, data.step);
      if (refusal !== undefined) return refusal;
      const date = data.date ?? draft.actDate;
      if (isBeforeLetter(draft.state, process, date)) return refuse('entrusted_step_before_letter');
      const { eventSeq: processSeq, step, text } = data;
      const told = text === undefined ? {} : { text };
      const seq = draft.emit('entrusted_step_recorded', { processSeq, step, date, ...told });
      if (step === 'arrived') armPeriods(draft, process.kind, date, seq);
      draft.meet((one) => DONE[step].includes(one.rule) && one.startSeq === process.letterSeq, date);
      return undefined;
    },
  },
};
