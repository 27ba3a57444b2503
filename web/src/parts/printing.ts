/** Whether the page is being put on paper: what is folded on a screen is laid open there. */
import { useSyncExternalStore } from 'react';

const paper = (): MediaQueryList => matchMedia('print');

function onChange(changed: () => void): () => void {
  const list = paper();
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

export const usePrinting = (): boolean => useSyncExternalStore(onChange, () => paper().matches);
