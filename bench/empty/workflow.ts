/** As many starts, signals and recordings as a dispute, and nothing else. */
import {
  condition,
  defineSignal,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import { EMPTY_SIGNAL, type EmptyActivities, type EmptyArguments } from './contract.ts';

const decideSignal = defineSignal<[string]>(EMPTY_SIGNAL);

const { writeRow } = proxyLocalActivities<EmptyActivities>({
  startToCloseTimeout: '3s',
  scheduleToCloseTimeout: '8s',
});

const { ask } = proxyActivities<EmptyActivities>({ startToCloseTimeout: '3650 days' });

export async function emptyCase({ caseId, openId, timerMs, tasks }: EmptyArguments): Promise<void> {
  const queue = [openId];
  setHandler(decideSignal, (inputId) => void queue.push(inputId));
  if (timerMs > 0) void sleep(timerMs);
  for (let task = 0; task < tasks; task += 1) void ask();
  for (;;) {
    const inputId = queue.shift();
    if (inputId === undefined) await condition(() => queue.length > 0);
    else await writeRow({ caseId, inputId });
  }
}
