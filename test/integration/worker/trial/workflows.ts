/** Carries a text over every road that a payload can take in this platform. */
import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';

export { canary } from '../../../../workflows/canary.ts';

export interface TrialActivities {
  echo(text: string): Promise<string>;
  refuse(text: string): Promise<never>;
  /** Completed by somebody, by its id. */
  ask(text: string): Promise<string>;
}

const once = { maximumAttempts: 1 };
const { echo, refuse } = proxyActivities<TrialActivities>({ startToCloseTimeout: '10s', retry: once });
const local = proxyLocalActivities<TrialActivities>({ startToCloseTimeout: '5s' });
const { ask } = proxyActivities<TrialActivities>({
  startToCloseTimeout: '1h',
  retry: once,
  activityId: 'task/1/1',
});

export const say = defineSignal<[string]>('say');
export const heard = defineQuery<string[], [string]>('heard');

async function refusalOf(text: string): Promise<string> {
  try {
    return await refuse(text);
  } catch (error) {
    if (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure)
      return error.cause.message;
    throw error;
  }
}

/** Goes on in a second run, and ends there with the failure `text` when it is told to. */
export async function allRoads(text: string, before: string[] = []): Promise<string[]> {
  const said = [...before];
  setHandler(say, (word) => void said.push(word));
  setHandler(heard, (word) => [...said, word]);
  if (before.length === 0) {
    said.push(await echo(text), await local.echo(text), await refusalOf(text), await ask(text));
    await condition(() => said.length === 5);
    return await continueAsNew<typeof allRoads>(text, said);
  }
  await condition(() => said.length > 5);
  if (said.at(-1) === 'fail') throw ApplicationFailure.nonRetryable(`failed: ${text}`, 'TrialFailed', text);
  return said;
}
