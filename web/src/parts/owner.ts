/** Who owes a duty, by name where one person does, else the unit and its roles. */
import { useUnits } from '../api/case.ts';
import { useCatalogue } from '../api/catalogue.ts';
import type { Case, Me, Obligation } from '../api/generated.ts';
import { useNames } from './names.ts';
import { partsWords } from '../words/parts.ts';
import { useSay, useWords } from '../words/words.ts';

type Who = Obligation['who'];

/** Whether the reader is among those who owe it. */
export function isMine(who: Who, me: Me): boolean {
  if (who.personId !== undefined) return who.personId === me.id;
  return who.unitId === me.unit.id && who.roles.some((role) => me.roles.includes(role));
}

export function useOwner(found: Case): (who: Who) => string {
  const say = useSay();
  const parts = useWords(partsWords);
  const names = useNames(found);
  const units = useUnits().data ?? [];
  const roles = useCatalogue()?.roles ?? [];
  const roleText = (code: string): string => {
    const role = roles.find((one) => one.role === code);
    return role === undefined ? code : say(role);
  };
  return ({ personId, partyId, unitId, roles: held }) => {
    const unit = units.find(({ id }) => id === unitId)?.name ?? '';
    const party = names.partyById(partyId);
    const person = found.assignees.find((one) => one.personId === personId)?.name;
    if (party !== undefined) return party;
    if (person !== undefined) return parts('aside', { what: person, more: unit });
    return `${unit} ${held.map(roleText).join(parts('list'))}`.trim();
  };
}
