/** How an issued paper and who signs it are called. */
import { usePeople } from '../../api/case.ts';
import { useCode } from '../../api/catalogue.ts';
import type { Case, IssuedPaper } from '../../api/generated.ts';
import { useNames } from '../../parts/names.ts';
import { issuedPapersWords } from '../../words/issued-papers.ts';
import { useSay, useWords } from '../../words/words.ts';

export type PaperLine = IssuedPaper['lines'][number];

/** Who signs on a line: the party with the part they have, the officer with the words of the line, else those words alone. */
export function useSignerOf(found: Case): (line: PaperLine) => string {
  const names = useNames(found);
  const people = usePeople().data ?? [];
  const say = useSay();
  const as = useCode('paperSigner');
  return (line) => {
    const personId = line.signed?.personId ?? line.personId;
    const known = found.assignees.find((one) => one.personId === personId)?.name;
    const person = known ?? people.find(({ id }) => id === personId)?.name;
    const office = person === undefined ? say(as(line.as)) : `${person}（${line.line}）`;
    return names.partyById(line.partyId) ?? office;
  };
}

export function useIssuedName(): (paper: Pick<IssuedPaper, 'kind' | 'no'>) => string {
  const t = useWords(issuedPapersWords);
  const say = useSay();
  const title = useCode('paper');
  return ({ kind, no }) => `${say(title(kind))}（${t('version', { no })}）`;
}
