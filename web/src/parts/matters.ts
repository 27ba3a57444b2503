/** Matters (案由) of the catalogue to choose from, in the order of their tree, found by any piece of their words. */
import { useCatalogue } from '../api/catalogue.ts';
import { useSay } from '../words/words.ts';

export interface MatterOption {
  readonly value: string;
  readonly label: string;
  /** Words in both languages and the code: what one may type. */
  readonly search: string;
}

interface Matter {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly parent?: string | undefined;
}

/** Each matter below its parent, and called with it. @param say which of the words is shown */
export function matterOptions(matters: readonly Matter[], say: (matter: Matter) => string): MatterOption[] {
  const below = (parent: string | undefined, path: string): MatterOption[] =>
    matters
      .filter((matter) => matter.parent === parent)
      .flatMap((matter) => {
        const { code, zh, en } = matter;
        const label = path + say(matter);
        const own = { value: code, label, search: `${zh} ${en} ${code}`.toLowerCase() };
        return [own, ...below(code, `${label} › `)];
      });
  return below(undefined, '');
}

export function useMatterOptions(): MatterOption[] {
  const say = useSay();
  return matterOptions(useCatalogue()?.matters ?? [], say);
}

/** How a matter is looked for: the first that fits is chosen by Enter. */
export const MATTER_SEARCH = {
  filterOption: (typed: string, option: { readonly search?: string } | undefined): boolean =>
    option?.search?.includes(typed.trim().toLowerCase()) === true,
};

/** Words of a matter in the language of the page; what the API called it, or the code, until the catalogue is there. */
export function useMatterText(): (code: string, called?: string) => string {
  const matters = useCatalogue()?.matters;
  const say = useSay();
  return (code, called) => {
    const found = matters?.find((matter) => matter.code === code);
    return found === undefined ? (called ?? code) : say(found);
  };
}
