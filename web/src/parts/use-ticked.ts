/** Which rows of a list are ticked, by their keys. */
import { useCallback, useState } from 'react';

export function useTicked() {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((key: string): void => {
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  return {
    ticked,
    toggle,
    tick: (keys: readonly string[]) => setTicked(new Set(keys)),
    none: () => setTicked(new Set()),
  };
}
