/** Security for preservation (财产保全担保): while it is awaited the court's five days do not run; given, they begin (PRES 4). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { refuse } from '../../kernel/refusals.ts';
import { OPEN_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { SideProcess } from './shape.ts';

export const PRESERVATIONS: ReadonlySet<string> = new Set([
  'preservation',
  'preservation_urgent',
  'preservation_before_suit',
]);

const open = ({ processes }: CaseState): readonly SideProcess[] =>
  processes.filter((one) => one.status === 'open');

const preservations = (state: CaseState): readonly SideProcess[] =>
  open(state).filter((one) => PRESERVATIONS.has(one.kind));

/** An urgent one is ruled on within its hours whatever happens; one opened before this rule keeps the clock it was given. */
function countAnew(draft: EventDraft, process: SideProcess, date: LegalDate): void {
  const ordinary = draft.state.deadlines.some(
    (one) => one.rule === 'T18.ordinary' && one.startSeq === process.seq,
  );
  if (!ordinary) return;
  const { securitySeq, security } = draft.state.processes.find((one) => one.seq === process.seq) ?? process;
  draft.supersede((one) => one.rule === 'T18.ordinary' && one.startSeq === process.seq, 'replaced');
  if (security !== 'given') return;
  draft.arm('T18.ordinary', {
    startDate: date,
    startSeq: securitySeq,
    startEvent: 'security_recorded.given',
    scope: 'case',
  });
}

export const securityDecisions: DecisionRules<'record_security'> = {
  record_security: {
    zh: '登记保全担保',
    en: 'Record the security for preservation',
    stages: OPEN_STAGES,
    leadsTo: [],
    article: '财产保全规定 第4条、第5条',
    onBehalf: 'never',
    ready: (state) => (preservations(state).length === 0 ? refuse('no_open_process') : undefined),
    targets: (state) => ({ event: preservations(state).map((one) => String(one.seq)) }),
    decide: (draft, { data }) => {
      const process = open(draft.state).find((one) => one.seq === data.eventSeq);
      if (process === undefined) return refuse('no_open_process');
      if (!PRESERVATIONS.has(process.kind)) return refuse('security_not_of_preservation');
      if (process.security === data.step || process.security === 'given')
        return refuse('security_exists', { eventSeq: process.seq });
      const date = data.date ?? draft.actDate;
      draft.emit('security_recorded', { processSeq: process.seq, step: data.step, date });
      countAnew(draft, process, date);
      return undefined;
    },
  },
};
