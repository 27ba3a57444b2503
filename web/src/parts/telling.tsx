/** 告知内容: what a duty asks to be told, or what is told as it is done, ready to be read out; with to whom it is still owed. */
import type { Obligation, Party } from '../api/generated.ts';
import { Article } from './article.tsx';
import Folded from './folded.tsx';
import { usePartiesText } from './parties-line.tsx';
import { Paragraph, Text } from './text.tsx';
import { caseWords } from '../words/case.ts';
import { useSay, useWords } from '../words/words.ts';

interface TellingProps {
  readonly tell: Obligation['tell'];
  readonly parties: readonly Party[];
}

export function Telling({ tell = [], parties }: TellingProps) {
  const t = useWords(caseWords);
  const say = useSay();
  const names = usePartiesText();
  if (tell.length === 0) return null;
  return (
    <Folded label={t('readOut')}>
      {tell.map((one) => {
        const owed = parties.filter(({ partyId }) => one.partyIds.includes(partyId));
        return (
          <section key={one.id}>
            {owed.length > 0 && (
              <Paragraph>
                {t('notTold', { names: owed.map((party) => names([party])).join(t('and')) })}
              </Paragraph>
            )}
            <Paragraph>{say(one)}</Paragraph>
            <Article text={one.article} />{' '}
            <Text type="secondary">{t('textVersion', { version: one.version })}</Text>
          </section>
        );
      })}
    </Folded>
  );
}
