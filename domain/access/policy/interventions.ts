/**
 * Decisions that are taken on many cases, or on many tasks of them, at once (批量干预): by supervisors in their line, by heads in their unit. Who may take each is in
 * `decisions.ts`; here is only which of them have a form for many.
 */
export const INTERVENTIONS = [
  'urge',
  'ask_explanation',
  'extend_deadline',
  'assign_person',
  'recuse_person',
  'reassign_task',
] as const;
export type Intervention = (typeof INTERVENTIONS)[number];

/** Those that name a task of the case: it may have several rows. */
export const isOnTasks = (type: Intervention): boolean => type === 'reassign_task';
