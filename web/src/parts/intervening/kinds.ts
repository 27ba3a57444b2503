/** What one may decide on several cases or tasks at once, by the roles that the catalogue gives each decision. */
import { useCatalogue } from '../../api/catalogue.ts';
import type { Intervention } from '../../api/generated.ts';
import type { Of } from './sending.ts';
import { useMe } from '../../app/session.tsx';

export type Kind = Intervention['type'];

const KINDS: Readonly<Record<Of, readonly Kind[]>> = {
  cases: ['ask_explanation', 'urge', 'assign_person', 'recuse_person', 'extend_deadline'],
  tasks: ['reassign_task'],
};

export function useKinds(of: Of) {
  const { roles } = useMe();
  const decisions = useCatalogue()?.decisions ?? [];
  return KINDS[of].flatMap((kind) => {
    const found = decisions.find(({ type }) => type === kind);
    return found?.roles.some((role) => (roles as readonly string[]).includes(role)) === true ? [found] : [];
  });
}

/** On tasks: those who may give them to others beside the unit that asked. */
export const useMayMoveTasks = (): boolean => useMe().may.includes('move_tasks');

/** Those who may only extend have a few cases of their own, and extend on the page of each. */
export const useMayIntervene = (): boolean =>
  useKinds('cases').some(({ type }) => type !== 'extend_deadline');
