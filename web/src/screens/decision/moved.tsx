/** What happened to the case since the page was opened: told by the record itself, with what to do about it. */
import { Alert, Button } from 'antd';
import { useToldEvents } from '../../api/case.ts';
import type { Case } from '../../api/generated.ts';
import { useNames } from '../../parts/names.ts';
import { decisionWords } from '../../words/decision.ts';
import { useWords } from '../../words/words.ts';

interface MovedProps {
  readonly found: Case;
  /** The last event that the page was opened with. */
  readonly seq: number;
  /** Why one cannot go on without looking: it was sent and found stale. */
  readonly refused: boolean;
  readonly detail: string | undefined;
  readonly goOn: () => void;
}

export function Moved({ found, seq, refused, detail, goOn }: MovedProps) {
  const t = useWords(decisionWords);
  const names = useNames(found);
  const events = (useToldEvents(found.caseId).data ?? []).filter((one) => one.seq > seq);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={t('staleTitle')}
      description={
        <>
          <p>{t('staleHint')}</p>
          {detail !== undefined && <p>{detail}</p>}
          <ul className="lines">
            {events.map((one) => (
              <li key={one.seq}>{`${names.instant(one.at)} ${one.text ?? one.type}`}</li>
            ))}
          </ul>
          <Button onClick={goOn}>{t(refused ? 'staleAnyway' : 'goOn')}</Button>
        </>
      }
    />
  );
}
