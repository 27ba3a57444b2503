/** What the device asks for: width, dark, less motion. */
import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Below a tablet's width one column, a bottom bar and 48-px targets are drawn. */
/** Paper is narrower than a desk and is no phone. */
export const useIsPhone = (): boolean => useMedia('screen and (max-width: 767px)');
export const useIsDark = (): boolean => useMedia('(prefers-color-scheme: dark)');
export const useLessMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');
