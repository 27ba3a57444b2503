/** Who is against whom in one line, as far as the reader may know: `陈国富 等 2 人 与 郑秀芬`. */
import { useCode } from '../api/catalogue.ts';
import { partsWords } from '../words/parts.ts';
import { useSay, useWords } from '../words/words.ts';

export interface LineParty {
  readonly partyId: string;
  readonly role: string;
  readonly kind: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
}

/** @returns for each side its parties' names, a party without one by its description or kind */
export function usePartiesText(): (parties: readonly LineParty[]) => string {
  const t = useWords(partsWords);
  const say = useSay();
  const kind = useCode('partyKind');
  const called = ({ name, description, kind: code }: LineParty): string =>
    name ?? description ?? say(kind(code));
  const side = (all: readonly LineParty[]): string => {
    const first = all[0];
    if (first === undefined) return '';
    return all.length === 1 ? called(first) : t('andOthers', { name: called(first), count: all.length });
  };
  return (parties) => {
    const of = (role: string) => side(parties.filter((party) => party.role === role));
    return [of('applicant'), of('respondent'), of('third_party')].filter(Boolean).join(t('against'));
  };
}

export function PartiesLine({ parties }: { readonly parties: readonly LineParty[] }) {
  const text = usePartiesText();
  return <span className="parties">{text(parties)}</span>;
}
