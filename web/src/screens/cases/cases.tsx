/** 案件: every case in one's scope, found by pieces of names and numbers, filtered, exported as it is shown. */
import { Alert, Button } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import type { CaseListItem, ListCasesParams } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { useIsPhone } from '../../app/media.ts';
import { useMe } from '../../app/session.tsx';
import { EXPORTED_AT_MOST } from '../../parts/export-file.ts';
import { useMayIntervene } from '../../parts/intervening/kinds.ts';
import { Unfinished } from '../../parts/intervening/unfinished.tsx';
import { useChosen } from '../../parts/intervening/use-chosen.ts';
import { FindText } from '../../parts/list-filters.tsx';
import { Changes, ListFoot } from '../../parts/list-foot.tsx';
import { useMatterText } from '../../parts/matters.ts';
import { usePartiesText } from '../../parts/parties-line.tsx';
import { focusSearch, useRowKeys } from '../../parts/row-keys.ts';
import { RowTable } from '../../parts/row-table.tsx';
import { SavedViews } from '../../parts/saved-views.tsx';
import { useStageText } from '../../parts/stage-tag.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { casesWords } from '../../words/cases.ts';
import { interveneWords } from '../../words/intervene.ts';
import { rowsWords } from '../../words/rows.ts';
import { useWords } from '../../words/words.ts';
import { useShape } from './columns.tsx';
import { exportCases } from './export.ts';
import { CaseFilters } from './filters.tsx';
import { useCases, useFilters, useParams } from './query.ts';

/** A sheet that is opened now and then comes when it is. */
const Intervene = lazy(() => import('../../parts/intervening/sheet.tsx'));

type List = ReturnType<typeof useCases>;
type Chosen = ReturnType<typeof useChosen<CaseListItem>>;

const caseKey = ({ caseId }: CaseListItem): string => caseId;

/** Why no file was made: of a refusal what the platform said. */
function useWhyNot(): (error: unknown) => string {
  const t = useWords(casesWords);
  return (error) => {
    if (!isProblem(error)) return t(navigator.onLine ? 'exportFailed' : 'exportUnanswered');
    return error.unanswered ? t('exportUnanswered') : t('exportRefused', { reason: error.body.title });
  };
}

interface Told {
  readonly type: 'warning' | 'error';
  readonly text: string;
}

function useExport(params: ListCasesParams) {
  const t = useWords(casesWords);
  const partiesText = usePartiesText();
  const stageText = useStageText();
  const matterText = useMatterText();
  const whyNot = useWhyNot();
  const [busy, setBusy] = useState(false);
  const [read, setRead] = useState(0);
  const [told, setTold] = useState<Told>();
  const run = async (): Promise<void> => {
    setBusy(true);
    setTold(undefined);
    setRead(0);
    try {
      const words = {
        sheet: t('title'),
        head: t('exportHead').split('|'),
        matterOf: ({ matter, matterName }: CaseListItem) => matterText(matter, matterName),
        partiesOf: ({ parties }: CaseListItem) => partiesText(parties),
        stageOf: ({ stage }: CaseListItem) => stageText(stage),
        yes: t('yes'),
      };
      const more = await exportCases(params, words, setRead);
      if (more) setTold({ type: 'warning', text: t('exportBounded', { most: EXPORTED_AT_MOST }) });
    } catch (error) {
      setTold({ type: 'error', text: whyNot(error) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, read, told, run: () => void run(), close: () => setTold(undefined) };
}

interface HeadProps {
  readonly chosen: Chosen;
  readonly sheet: ReturnType<typeof useExport>;
  readonly shown: number;
  readonly views: ReturnType<typeof useFilters>;
}

/** One batch after the other: the device keeps the keys of one that has not come to its end. */
function InterveneButton({ chosen: { may, cases, begin, batch } }: Pick<HeadProps, 'chosen'>) {
  const t = useWords(interveneWords);
  if (!may) return null;
  return (
    <Button type="primary" disabled={cases.length === 0 || batch.value !== undefined} onClick={begin}>
      {t('open', { count: cases.length })}
    </Button>
  );
}

function Head({ chosen, sheet, shown, views }: HeadProps) {
  const t = useWords(casesWords);
  const rows = useWords(rowsWords);
  const phone = useIsPhone();
  const { may } = useMe();
  const { text, find, search, pick } = views;
  return (
    <div className="list-head">
      <h1>{t('title')}</h1>
      <FindText label={t('find')} text={text} find={find} />
      <div className="end no-print">
        <InterveneButton chosen={chosen} />
        <SavedViews screen="cases" search={search} onPick={pick} />
        {!phone && may.includes('export_cases') && (
          <Button onClick={sheet.run} loading={sheet.busy} disabled={shown === 0}>
            {t('export')}
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
  chosen,
}: {
  readonly list: List;
  readonly filtered: boolean;
  readonly heading: string;
  readonly chosen: HeadProps['chosen'];
}) {
  const t = useWords(casesWords);
  const shape = useShape(chosen.onTick);
  const { still, error, refetch } = list;
  if (still === undefined) {
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  }
  if (still.rows.length === 0) return <Empty>{t(filtered ? 'emptyFiltered' : 'empty')}</Empty>;
  return (
    <>
      <RowTable labelledBy={heading} shape={shape} rows={still.rows} ticked={chosen.ticked} />
      <ListFoot shown={still.rows.length} list={list} />
    </>
  );
}

/** How far an export has come, and what there is to say of it. */
function Exporting({ sheet: { busy, read, told, close } }: Pick<HeadProps, 'sheet'>) {
  const t = useWords(casesWords);
  if (busy) return <p role="status">{t('exportRead', { n: read })}</p>;
  if (told === undefined) return null;
  return (
    <Alert
      type={told.type}
      showIcon
      role="alert"
      style={{ marginTop: 12 }}
      title={told.text}
      closable={{ onClose: close }}
    />
  );
}

function Sheet({ chosen: { open, found, cases, end } }: Pick<HeadProps, 'chosen'>) {
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <Intervene of="cases" cases={found?.cases ?? cases} found={found} onClose={end} />
    </Suspense>
  );
}

export default function Cases() {
  const t = useWords(casesWords);
  const heading = useId();
  const views = useFilters();
  const { filters, change, text } = views;
  const params = useParams(filters, text);
  const list = useCases(params);
  const sheet = useExport(params);
  const rows = list.still?.rows ?? [];
  const chosen = useChosen(
    'cases',
    useMayIntervene(),
    rows.map(({ item }) => item),
    caseKey,
  );
  useRowKeys({ '/': focusSearch });
  const filtered = text !== '' || Object.keys(filters).length > 0;
  return (
    <>
      <Head chosen={chosen} sheet={sheet} shown={list.still?.rows.length ?? 0} views={views} />
      <Exporting sheet={sheet} />
      <Unfinished of="cases" chosen={chosen} />
      <CaseFilters filters={filters} change={change} />
      <Changes {...list.still} />
      <h2 id={heading} className="print-only">
        {t('list')}
      </h2>
      <Rows list={list} filtered={filtered} heading={heading} chosen={chosen} />
      <Sheet chosen={chosen} />
    </>
  );
}
