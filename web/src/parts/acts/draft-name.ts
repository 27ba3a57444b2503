/** Under which name the form of an act on a task is kept on the device. */
import type { TaskAct } from '../../offline/outbox.ts';

export const draftOf = (taskId: string, act: TaskAct): string => `task:${taskId}:${act}`;
