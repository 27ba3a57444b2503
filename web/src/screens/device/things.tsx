/** A list of what is kept, each named without anything personal, each to be erased. */
import { Button, Table, type TableColumnsType } from 'antd';
import { eraseEntry, type Thing } from '../../offline/contents.ts';
import { erasePhotograph } from '../../offline/photographs.ts';
import { useInstant } from '../../parts/acts/when.ts';
import { deviceWords } from '../../words/device.ts';
import { useWords } from '../../words/words.ts';
import { inBytes } from './bytes.ts';
import { useErasing } from './erasing.ts';

const NAMES = [
  ['act:', 'photographOfAct'],
  ['draft:', 'photographOfDraft'],
  ['intake', 'draftIntake'],
  ['decide:', 'draftDecide'],
  ['intervene', 'draftIntervene'],
  ['tasks', 'keptTasks'],
  ['me', 'keptMe'],
  ['views:', 'keptViews'],
  ['catalogue', 'keptCatalogue'],
] as const;

/** Entries of drafts and of kept answers may begin alike: the id tells which it is. */
function useName(): (thing: Thing) => string {
  const t = useWords(deviceWords);
  return ({ id, name }) => {
    if (name.startsWith('task:')) return t(id.startsWith('draft|') ? 'draftTask' : 'keptTask');
    const found = NAMES.find(([prefix]) => name.startsWith(prefix));
    return t(found?.[1] ?? 'other');
  };
}

const isEntry = ({ id }: Thing): boolean => id.startsWith('draft|') || id.startsWith('kept|');

const eraseOne = (thing: Thing): Promise<void> =>
  isEntry(thing) ? eraseEntry(thing.id) : erasePhotograph(thing.id);

interface ThingsProps {
  readonly title: string;
  readonly things: readonly Thing[];
  /** Asked before one is erased. */
  readonly hint: string;
}

function useColumns(hint: string): TableColumnsType<Thing> {
  const t = useWords(deviceWords);
  const named = useName();
  const instant = useInstant();
  const erasing = useErasing();
  return [
    { key: 'what', title: t('item'), render: (_, thing) => named(thing) },
    { key: 'at', title: t('at'), render: (_, { at }) => instant(at) },
    { key: 'size', title: t('size'), render: (_, { bytes }) => inBytes(bytes) },
    {
      key: 'erase',
      title: t('erase'),
      render: (_, thing) => (
        <Button
          danger
          aria-label={t('eraseOne', { what: named(thing) })}
          onClick={() => erasing(hint, () => eraseOne(thing))}
        >
          {t('erase')}
        </Button>
      ),
    },
  ];
}

export function Things({ title, things, hint }: ThingsProps) {
  const t = useWords(deviceWords);
  const columns = useColumns(hint);
  return (
    <section aria-label={title}>
      <h2>{`${title} ${things.length}`}</h2>
      {things.length === 0 ? (
        t('nothing')
      ) : (
        <Table
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={[...things]}
          pagination={things.length > 20 ? { pageSize: 20 } : false}
          scroll={{ x: 'max-content' }}
        />
      )}
    </section>
  );
}
