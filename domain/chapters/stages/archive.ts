/** The archive (归档): the end of every case, once it is concluded and no side process is open. */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { refuse } from '../../kernel/refusals.ts';
import { withdrawAtArchive } from '../tasks/moves.ts';
import { enterStage } from './transition.ts';

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
    ready: (state) => {
      if (state.concluded === undefined) return refuse('not_concluded');
      return state.processes.some((one) => one.status === 'open') ? refuse('process_open') : undefined;
    },
    decide: (draft, { data }) => {
      withdrawAtArchive(draft);
      draft.emit('case_archived', data);
      enterStage(draft, 'archived');
      return undefined;
    },
  },
};
