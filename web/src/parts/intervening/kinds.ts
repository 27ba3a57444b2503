/** What one may decide on several cases at once, by the roles that the catalogue gives each decision. */
import { useCatalogue } from '../../api/catalogue.ts';
import type { Intervention } from '../../api/generated.ts';
import { useMe } from '../../app/session.tsx';

export type Kind = Intervention['type'];

const KINDS: readonly Kind[] = [
  'ask_explanation',
  'urge',
  'assign_person',
  'recuse_person',
  'extend_deadline',
];

export function useKinds() {
  const { roles } = useMe();
  const decisions = useCatalogue()?.decisions ?? [];
  return KINDS.flatMap((kind) => {
    const found = decisions.find(({ type }) => type === kind);
    return found?.roles.some((role) => (roles as readonly string[]).includes(role)) === true ? [found] : [];
  });
}

/** Those who may only extend have a few cases of their own, and extend on the page of each. */
export const useMayIntervene = (): boolean => useKinds().some(({ type }) => type !== 'extend_deadline');
