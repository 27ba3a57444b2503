/** Ids of tasks: unique everywhere, made by the case alone, and saying which case they belong to. */

export const taskIdOf = (caseId: string, ordinal: number): string => `${caseId}.${ordinal}`;

const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,5})$/;

/** @returns undefined for what cannot be the id of a task */
export function caseOfTask(taskId: string): string | undefined {
  return SHAPE.exec(taskId)?.[1];
}
