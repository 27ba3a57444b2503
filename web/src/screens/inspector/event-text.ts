/** What a kind of event is called, in the catalogue's words. */
import { useCatalogue } from '../../api/catalogue.ts';
import { useSay } from '../../words/words.ts';

export function useEventText(): (type: string) => string {
  const say = useSay();
  const entries = useCatalogue()?.events;
  return (type) => {
    const entry = entries?.find((one) => one.type === type);
    return entry === undefined ? type : say(entry);
  };
}
