/** Below a list: how much is shown, and more. Above it: what changed meanwhile. */
import { Button, Space } from 'antd';
import { useWords } from '../words/words.ts';

interface ListFootProps {
  readonly shown: number;
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly more: () => void;
}

export function ListFoot({ shown, hasMore, busy, more }: ListFootProps) {
  const t = useWords('rows');
  return (
    <Space style={{ padding: 16 }} className="no-print">
      <span>{t(hasMore ? 'shownSome' : 'shownAll', { count: shown })}</span>
      {hasMore && (
        <Button onClick={more} loading={busy}>
          {t('more')}
        </Button>
      )}
    </Space>
  );
}

interface ChangesProps {
  readonly added?: number;
  readonly gone?: number;
  readonly show?: () => void;
}

export function Changes({ added = 0, gone = 0, show }: ChangesProps) {
  const t = useWords('rows');
  const changed = added + gone > 0;
  return (
    <div className="changes no-print">
      <span role="status">{changed ? t('changed', { added, gone }) : ''}</span>
      {changed && (
        <Button size="small" type="primary" onClick={() => show?.()}>
          {t('showChanges')}
        </Button>
      )}
    </div>
  );
}
