/** Waiting inside an activity that ends with the worker. */
import { setTimeout } from 'node:timers/promises';

/** Ends early, by throwing, when the work is to stop. */
export async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(ms, undefined, signal === undefined ? {} : { signal });
}
