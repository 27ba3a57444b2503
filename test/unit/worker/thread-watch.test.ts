/** The watch over the workflow thread: whom it accuses, and whom not. */
import { describe, expect, it } from 'vitest';
import { type ThreadRequest, threadWatch } from '../../../worker/thread-watch.ts';

const created = (requestId: bigint, runId: string): ThreadRequest => ({
  requestId,
  input: { type: 'create-workflow', options: { info: { workflowId: `case/${runId}`, runId } } },
});
const activated = (requestId: bigint, runId: string): ThreadRequest => ({
  requestId,
  input: { type: 'activate-workflow', runId },
});

describe('the watch', () => {
  it('names the run of the oldest request that so many looks found unanswered', () => {
    const watch = threadWatch(3);
    watch.asked(created(0n, 'a'));
    watch.asked(created(1n, 'b'));
    watch.answered(0n);
    watch.answered(1n);
    watch.asked(activated(2n, 'b'));
    watch.asked(activated(3n, 'a'));
    expect([1, 2, 3].map(() => watch.look())).toEqual([undefined, undefined, undefined]);
    expect(watch.look()).toEqual({ workflowId: 'case/b', runId: 'b' });
  });

  it('begins to count anew with each answer', () => {
    const watch = threadWatch(2);
    watch.asked(created(0n, 'a'));
    for (let at = 1n; at < 20n; at += 1n) {
      watch.asked(activated(at, 'a'));
      watch.answered(at - 1n);
      expect(watch.look()).toBeUndefined();
      expect(watch.look()).toBeUndefined();
    }
  });

  it('accuses nobody while nothing is asked, and no run before there is one', () => {
    const watch = threadWatch(1);
    for (let n = 0; n < 5; n += 1) expect(watch.look()).toBeUndefined();
    watch.asked({ requestId: 0n, input: { type: 'init' } });
    watch.look();
    expect(watch.look()).toBe('starting');
  });

  it('forgets a run that was disposed of', () => {
    const watch = threadWatch(1);
    watch.asked(created(0n, 'a'));
    watch.answered(0n);
    watch.asked({ requestId: 1n, input: { type: 'dispose-workflow', runId: 'a' } });
    watch.answered(1n);
    watch.asked(activated(2n, 'a'));
    watch.look();
    expect(watch.look()).toBe('starting');
  });
});
