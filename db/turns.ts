/**
 * At most `max` holders at once, the rest in a queue with a deadline. The driver's own queue cannot be left once
 * entered, and pipelines a query behind one that may hang.
 */
export interface Turns {
  /** Resolves with the function that gives the turn back, or with undefined when none came free in time. */
  take(deadlineMs: number): Promise<(() => void) | undefined>;
}

type Waiting = Set<(granted: boolean) => void>;

function queueUp(waiting: Waiting, deadlineMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      waiting.delete(answer);
      resolve(false);
    }, deadlineMs);
    const answer = (granted: boolean) => {
      clearTimeout(timer);
      resolve(granted);
    };
    waiting.add(answer);
  });
}

export function createTurns(max: number): Turns {
  let free = max;
  const waiting: Waiting = new Set();

  function giveBack(): void {
    const [next] = waiting;
    if (!next) {
      free += 1;
      return;
    }
    waiting.delete(next);
    next(true);
  }

  /** Giving back twice must not make a second turn of one. */
  function turn(): () => void {
    let held = true;
    return () => {
      if (held) giveBack();
      held = false;
    };
  }

  return {
    async take(deadlineMs) {
      if (free > 0) {
        free -= 1;
        return turn();
      }
      return (await queueUp(waiting, deadlineMs)) ? turn() : undefined;
    },
  };
}
