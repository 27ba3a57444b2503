/** The processes of the platform, and how they are ended: in which order, and how long each may take. */

/** Together with the pauses below it stays under the promised 20 s. */
export const STOP_BUDGET_MS = 18_000;
/** In the order of ending: nobody may lose what they still write to. */
export const PATIENCE_MS = { api: 4_000, worker: 8_000, temporal: 3_000, postgres: STOP_BUDGET_MS };
export const ENDING_ORDER = ['api', 'worker', 'temporal', 'postgres'] as const;
export type Part = (typeof ENDING_ORDER)[number];
