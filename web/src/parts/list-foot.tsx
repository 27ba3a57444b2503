/** Below a list: how much is shown, and more. Above it: what changed meanwhile. */
import { Button, Space } from 'antd';
import { rowsWords } from '../words/rows.ts';
import { useWords } from '../words/words.ts';

interface ListFootProps {
  readonly shown: number;
  /** The list as it is read page by page. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

export function ListFoot({ shown, list }: ListFootProps) {
  const t = useWords(rowsWords);
  return (
    <Space style={{ padding: 16 }} className="no-print">
      <span>{t(list.hasNextPage ? 'shownSome' : 'shownAll', { count: shown })}</span>
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
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
  const t = useWords(rowsWords);
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
