/** 案件: every case in one's scope, found by pieces of names and numbers, filtered, exported as it is shown. */
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useIsPhone } from '../../app/media.ts';
import { Changes, ListFoot } from '../../parts/list-foot.tsx';
import { usePartiesText } from '../../parts/parties-line.tsx';
import { focusSearch, useRowKeys } from '../../parts/row-keys.ts';
import { RowTable } from '../../parts/row-table.tsx';
import { SavedViews } from '../../parts/saved-views.tsx';
import { useStageText } from '../../parts/stage-tag.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { withMessages } from '../../parts/with-messages.tsx';
import { casesWords } from '../../words/cases.ts';
import { rowsWords } from '../../words/rows.ts';
import { useWords } from '../../words/words.ts';
import { useShape } from './columns.tsx';
import { exportCases } from './export.ts';
import { FilterLine } from './filters.tsx';
import { useCases, useFilters, useParams } from './query.ts';

type List = ReturnType<typeof useCases>;

function useExport(list: List) {
  const t = useWords(casesWords);
  const partiesText = usePartiesText();
  const stageText = useStageText();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      await exportCases(list.still?.rows ?? [], {
        sheet: t('title'),
        head: t('exportHead').split('|'),
        partiesOf: ({ parties }) => partiesText(parties),
        stageOf: ({ stage }) => stageText(stage),
        yes: t('yes'),
      });
    } catch {
      void message.error(t('exportFailed'));
    } finally {
      setBusy(false);
    }
  };
  return { busy, run: () => void run() };
}

function Head({ list, views }: { readonly list: List; readonly views: ReturnType<typeof useFilters> }) {
  const t = useWords(casesWords);
  const rows = useWords(rowsWords);
  const phone = useIsPhone();
  const sheet = useExport(list);
  const { text, find, search, pick } = views;
  const shown = list.still?.rows.length ?? 0;
  return (
    <div className="list-head">
      <h1>{t('title')}</h1>
      <Input.Search
        key={text}
        aria-label={t('find')}
        placeholder={t('findHint')}
        defaultValue={text}
        allowClear
        maxLength={100}
        onSearch={find}
        style={{ maxWidth: 320 }}
        className="no-print"
      />
      <div className="end no-print">
        <SavedViews screen="cases" search={search} onPick={pick} />
        {!phone && (
          <Button onClick={sheet.run} loading={sheet.busy} disabled={shown === 0}>
            {t('export', { count: shown })}
          </Button>
        )}
        {!phone && <Button onClick={() => print()}>{rows('print')}</Button>}
      </div>
    </div>
  );
}

function Rows({
  list,
  filtered,
  heading,
}: {
  readonly list: List;
  readonly filtered: boolean;
  readonly heading: string;
}) {
  const t = useWords(casesWords);
  const shape = useShape();
  const { still, error, refetch } = list;
  if (still === undefined) {
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  }
  if (still.rows.length === 0) return <Empty>{t(filtered ? 'emptyFiltered' : 'empty')}</Empty>;
  return (
    <>
      <RowTable labelledBy={heading} shape={shape} rows={still.rows} />
      <ListFoot shown={still.rows.length} list={list} />
    </>
  );
}

function Cases() {
  const t = useWords(casesWords);
  const heading = useId();
  const views = useFilters();
  const { filters, change, text } = views;
  const list = useCases(useParams(filters, text));
  useRowKeys({ '/': focusSearch });
  const filtered = text !== '' || Object.keys(filters).length > 0;
  return (
    <>
      <Head list={list} views={views} />
      <FilterLine filters={filters} change={change} />
      <Changes {...list.still} />
      <h2 id={heading} className="print-only">
        {t('list')}
      </h2>
      <Rows list={list} filtered={filtered} heading={heading} />
    </>
  );
}

export default withMessages(Cases);
