/**
 * At most `max` holders at once, the rest in a queue with a deadline. The driver's own queue cannot be left once
 * entered, and pipelines a query behind one that may hang.
 */
export interface Turns {
  /** Resolves with the function that gives the turn back, or with undefined when none came free in time. */
  take(deadlineMs: number): Promise<(() => void) | undefined>;
}

export function createTurns(max: number): Turns {
  let free = max;
  const waiting = new Set<(granted: boolean) => void>();

  function giveBack(): void {
    const [next] = waiting;
    if (!next) {
      free += 1;
      return;
    }
    waiting.delete(next);
    next(true);
  }

  function once(): () => void {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      giveBack();
    };
  }

  return {
    async take(deadlineMs) {
      if (free > 0) {
        free -= 1;
        return once();
      }
      const granted = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(answer);
          resolve(false);
        }, deadlineMs);
        const answer = (value: boolean) => {
          clearTimeout(timer);
          resolve(value);
        };
        waiting.add(answer);
      });
      return granted ? once() : undefined;
    },
  };
}
