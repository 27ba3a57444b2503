/** The ticked rows of a list, and the sheet in which one intervenes in them. */
import { useState } from 'react';
import { useTicked } from '../use-ticked.ts';
import { type Batch, type Of, useBatch } from './sending.ts';

/** @param may whether the reader intervenes in such rows at all */
export function useChosen<T>(of: Of, may: boolean, items: readonly T[], keyOf: (item: T) => string) {
  const { ticked, toggle, tick, none } = useTicked();
  const [open, setOpen] = useState(false);
  const batch = useBatch(of);
  const [found, setFound] = useState<Batch>();
  return {
    batch,
    found,
    resume: () => {
      setFound(batch.value);
      setOpen(true);
    },
    ticked,
    onTick: may ? toggle : undefined,
    tick,
    none,
    cases: items.filter((item) => ticked.has(keyOf(item))),
    may,
    open,
    begin: () => setOpen(true),
    end: () => {
      setOpen(false);
      setFound(undefined);
      none();
    },
  };
}

export type Choosing<T> = ReturnType<typeof useChosen<T>>;
