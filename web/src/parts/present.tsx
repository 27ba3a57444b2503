/** Who else has this case open, in words; empty for most of the day. */
import { Typography } from 'antd';
import { usePresence } from '../api/presence.ts';
import { useWords } from '../words/words.ts';

interface PresentProps {
  readonly caseId: string;
  /** The reader is writing a decision. */
  readonly deciding?: boolean;
}

export function Present({ caseId, deciding = false }: PresentProps) {
  const t = useWords('caseWords');
  const parts = useWords('parts');
  const others = usePresence(caseId, deciding);
  const names = others.map(({ name, deciding: busy }) => (busy ? t('deciding', { name }) : name));
  return (
    <div aria-live="polite" className="no-print">
      {names.length > 0 && (
        <Typography.Text type="warning">{t('here', { names: names.join(parts('list')) })}</Typography.Text>
      )}
    </div>
  );
}
