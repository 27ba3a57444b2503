/** A value once it has stood still: what is asked of the server while somebody types. */
import { useEffect, useState } from 'react';

const PAUSE_MS = 500;

export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
