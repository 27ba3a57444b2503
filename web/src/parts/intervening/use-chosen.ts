/** The ticked rows of a list, and the sheet in which one intervenes in them. */
import { useState } from 'react';
import { useTicked } from '../use-ticked.ts';
import { type Batch, type Of, useBatch } from './sending.ts';

/** @param may whether the reader intervenes in such rows at all */
export function useChosen<T>(of: Of, may: boolean, items: readonly T[], keyOf: (item: T) => string) {
  const { ticked, toggle, tick, none } = useTicked();
  const [open, setOpen] = useState(false);
  /** What the sheet is about: a list that is read again meanwhile may have it no more, as it is in other hands. */
  const [begun, setBegun] = useState<readonly T[]>();
  const batch = useBatch(of);
  const [found, setFound] = useState<Batch>();
  const chosen = items.filter((item) => ticked.has(keyOf(item)));
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
    cases: begun ?? chosen,
    may,
    open,
    begin: () => {
      setBegun(chosen);
      setOpen(true);
    },
    end: () => {
      setOpen(false);
      setFound(undefined);
      setBegun(undefined);
      none();
    },
  };
}

export type Choosing<T> = ReturnType<typeof useChosen<T>>;
