/** What one may decide on several cases at once, by the roles that the catalogue gives each decision. */
import { useCatalogue } from '../../api/catalogue.ts';
import type { Intervention } from '../../api/generated.ts';
import { useMe } from '../../app/session.tsx';

export type Kind = Intervention['type'];

/** Of a deadline each case has its own: it is extended on the page of the case. */
const KINDS: readonly Kind[] = ['ask_explanation', 'urge', 'assign_person', 'recuse_person'];

export function useKinds() {
  const { roles } = useMe();
  const decisions = useCatalogue()?.decisions ?? [];
  return KINDS.flatMap((kind) => {
    const found = decisions.find(({ type }) => type === kind);
    return found?.roles.some((role) => (roles as readonly string[]).includes(role)) === true ? [found] : [];
  });
}

export const useMayIntervene = (): boolean => useKinds().length > 0;
