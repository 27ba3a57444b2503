/** What a decision is called, in the catalogue's words. */
import { useCatalogue } from '../api/catalogue.ts';
import { useSay } from '../words/words.ts';

/** Words of a type of decision; its code until the catalogue is there. */
export function useDecisionText(): (type: string) => string {
  const say = useSay();
  const entries = useCatalogue()?.decisions;
  return (type) => {
    const entry = entries?.find((one) => one.type === type);
    return entry === undefined ? type : say(entry);
  };
}
