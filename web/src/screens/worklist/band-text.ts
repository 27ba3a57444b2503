/** What a band is called: the catalogue's word with a shape beside it where it presses (the second sign of the look). */
import { useCode } from '../../api/catalogue.ts';
import { useSay } from '../../words/words.ts';
import type { Band } from './items.ts';

/** Words of codes are written small; here they stand alone. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const SIGNS: Partial<Record<Band, string>> = { overdue: ' ■', today: ' ▲' };

export function useBandText(): (band: Band) => string {
  const say = useSay();
  const words = useCode('worklistBand');
  return (band) => capital(say(words(band))) + (SIGNS[band] ?? '');
}
