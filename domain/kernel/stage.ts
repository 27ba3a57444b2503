/** The stages of a dispute (阶段), in the order the law knows them (docs/law.md §14.1, S0-S13). */
import type { Vocabulary } from '../words.ts';

export const STAGES = {
  intake: { zh: '登记甄别', en: 'intake and triage' },
  police_mediation: { zh: '派出所调解', en: 'police mediation' },
  awaiting_judge: { zh: '待法官接收', en: 'awaiting judge' },
  judge_mediation: { zh: '法官指导调解', en: 'judge-guided mediation' },
  agreement_in_force: { zh: '调解协议生效', en: 'agreement in force' },
  judicial_confirmation: { zh: '司法确认', en: 'judicial confirmation' },
  filing_preparation: { zh: '立案准备', en: 'filing preparation' },
  filing_review: { zh: '立案审查', en: 'filing review' },
  mediation_after_registration: { zh: '先行调解', en: 'mediation after registration' },
  trial: { zh: '审理', en: 'trial' },
  appeal: { zh: '上诉', en: 'appeal' },
  in_force: { zh: '裁判生效', en: 'in force' },
  urging: { zh: '执前督促', en: 'pre-execution urging' },
  execution: { zh: '执行', en: 'execution' },
  closed_for_now: { zh: '终结本次执行', en: 'closed for now' },
  archived: { zh: '结案归档', en: 'archived' },
} as const satisfies Vocabulary;

export type Stage = keyof typeof STAGES;
export const ALL_STAGES = Object.keys(STAGES) as Stage[];
export type OpenStage = Exclude<Stage, 'archived'>;
export const OPEN_STAGES = ALL_STAGES.filter((stage): stage is OpenStage => stage !== 'archived');

/** Stages in which somebody mediates; each needs every party's live consent (PML 17, CPL 96/125). */
export const MEDIATION_STAGES = [
  'police_mediation',
  'judge_mediation',
  'mediation_after_registration',
] as const satisfies readonly Stage[];
export type MediationStage = (typeof MEDIATION_STAGES)[number];

export function isMediationStage(stage: Stage): stage is MediationStage {
  return (MEDIATION_STAGES as readonly Stage[]).includes(stage);
}

/** Where the court has a proceeding of the dispute under way: of confirmation, of the suit, of execution. */
export const COURT_STAGES = [
  'judicial_confirmation',
  'filing_review',
  'mediation_after_registration',
  'trial',
  'appeal',
  'in_force',
  'urging',
  'execution',
] as const satisfies readonly Stage[];

/** Where a mediation is under way or may still be agreed to. */
export const MEDIABLE_STAGES: readonly Stage[] = [
  'intake',
  'police_mediation',
  'awaiting_judge',
  'judge_mediation',
  'filing_review',
  'mediation_after_registration',
  'trial',
];
