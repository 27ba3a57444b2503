/**
 * The watch over the workflow thread: whether it still answers. The thread takes one request after the other, so the oldest
 * unanswered one is what it is busy with. Looks are counted, not seconds: a machine that sleeps or a process that is
 * stopped looks at nothing, and accuses nobody.
 */

/** What the SDK sends to the thread; only what is needed to name a workflow. */
export interface ThreadRequest {
  readonly requestId: bigint;
  readonly input: {
    readonly type: string;
    readonly runId?: string;
    readonly options?: { readonly info: { readonly workflowId: string; readonly runId: string } };
  };
}

export interface RunRef {
  readonly workflowId: string;
  readonly runId: string;
}

export interface ThreadWatch {
  asked(request: ThreadRequest): void;
  answered(requestId: bigint): void;
  /** @returns what the thread has been busy with for `looks` looks running: a run; `starting` before there is any */
  look(): RunRef | 'starting' | undefined;
}

/** @param looks so many without an answer to the same request mean that the thread does not yield */
export function threadWatch(looks: number): ThreadWatch {
  const waiting = new Map<bigint, string | undefined>();
  const runs = new Map<string, RunRef>();
  let seen: bigint | undefined;
  let times = 0;
  const remember = ({ input }: ThreadRequest): string | undefined => {
    if (input.options === undefined) return input.runId;
    const { workflowId, runId } = input.options.info;
    runs.set(runId, { workflowId, runId });
    return runId;
  };
  return {
    asked(request) {
      waiting.set(request.requestId, remember(request));
      if (request.input.type === 'dispose-workflow') runs.delete(request.input.runId ?? '');
    },
    answered(requestId) {
      waiting.delete(requestId);
    },
    look() {
      const [oldest] = waiting;
      times = oldest !== undefined && oldest[0] === seen ? times + 1 : 0;
      seen = oldest?.[0];
      if (oldest === undefined || times < looks) return undefined;
      return runs.get(oldest[1] ?? '') ?? 'starting';
    },
  };
}
