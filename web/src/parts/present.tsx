/** Who else has this case open, in words; empty for most of the day. */

import { usePresence } from '../api/presence.ts';
import { caseWords } from '../words/case.ts';
import { partsWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';
import { Text } from './text.tsx';

interface PresentProps {
  readonly caseId: string;
  /** The reader is writing a decision. */
  readonly deciding?: boolean;
}

export function Present({ caseId, deciding = false }: PresentProps) {
  const t = useWords(caseWords);
  const parts = useWords(partsWords);
  const others = usePresence(caseId, deciding);
  const names = others.map(({ name, deciding: busy }) => (busy ? t('deciding', { name }) : name));
  return (
    <div aria-live="polite" className="no-print">
      {names.length > 0 && <Text type="warning">{t('here', { names: names.join(parts('list')) })}</Text>}
    </div>
  );
}
