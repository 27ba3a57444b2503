/** The archive (归档): the end of every case, once it is concluded, no side process is open and the public-order case is decided. */
import { isOfCourt, readsPublicOrder } from '../../access/policy/walls.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { MEDIATION_FILES, type MediationFile } from '../../kernel/codes.ts';
import { hasEdition } from '../../kernel/questions.ts';
import type { Obligation } from '../../kernel/obligation.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { leaveToTerm } from '../measures/listing-removal.ts';
import { standingRefusal } from '../measures/questions.ts';
import { openExplanations } from '../supervision/questions.ts';
import { processObligations } from '../processes/duties.ts';
import { isPublicOrderOpen } from '../public-order/questions.ts';
import { withdrawAtArchive } from '../tasks/moves.ts';
import { enterStage } from './transition.ts';

/** Which process it is, and who is asked to close it. */
function whoCloses(state: CaseState, { what, who }: Obligation): Refusal['params'] {
  const process = state.processes.find((one) => one.status === 'open');
  const about = { what, unitId: who.unitId, roles: who.roles.join(',') };
  return process === undefined ? about : { ...about, kind: process.kind, eventSeq: process.seq };
}

/**
 * PML 27: the committee keeps registration, record and agreement of its mediation on file. Asked of what it mediated to an agreement,
 * not of the court: its own file of the suit or the execution holds none of it, and what was said is sealed from it.
 */
function lackingPapers(
  state: CaseState,
  { roles }: Actor,
  holds: readonly MediationFile[] = [],
): readonly MediationFile[] {
  const committee = state.agreements.some((one) => one.mediatingBody === 'peoples_mediation_committee');
  if (!hasEdition(state) || !committee || roles.some(isOfCourt)) return [];
  return MEDIATION_FILES.filter((one) => !holds.includes(one));
}

export const archiveDecisions: DecisionRules<'archive_case'> = {
  archive_case: {
    zh: '归档',
    en: 'Archive the case',
    stages: [
      'intake',
      'police_mediation',
      'awaiting_judge',
      'judge_mediation',
      'agreement_in_force',
      'filing_preparation',
      'filing_review',
      'mediation_after_registration',
      'trial',
      'appeal',
      'in_force',
      'urging',
      'execution',
      'closed_for_now',
    ],
    leadsTo: ['archived'],
    onBehalf: 'never',
    afterConclusion: true,
    ready: (state, actor) => {
      if (state.concluded === undefined) return refuse('not_concluded');
      if (isPublicOrderOpen(state)) {
        return readsPublicOrder(actor.roles) ? refuse('public_order_open') : refuse('police_not_done');
      }
      if (openExplanations(state).length > 0) return refuse('explanation_open');
      const [open] = processObligations(state);
      return open === undefined ? standingRefusal(state) : refuse('process_open', whoCloses(state, open));
    },
    decide: (draft, { actor, data }) => {
      const lacking = lackingPapers(draft.state, actor, data.holds);
      if (lacking.length > 0) return refuse('mediation_file_incomplete', { missing: lacking.join(',') });
      withdrawAtArchive(draft);
      leaveToTerm(draft);
      draft.emit('case_archived', data);
      enterStage(draft, 'archived');
      return undefined;
    },
  },
};
