/** The list as XLSX: its first rows up to a bound, whatever of it is shown; noted by the platform before the file is written. */
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useMe } from '../../app/session.tsx';
import { EXPORTED_AT_MOST, exportFile, rowsToExport } from '../../parts/export-file.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { useWords } from '../../words/words.ts';
import type { AnyList } from './lists.ts';
import type { Shape } from './shapes.ts';

interface ExportProps<T> {
  readonly list: AnyList<T>;
  readonly shape: Shape<T>;
  readonly query: Readonly<Record<string, string>>;
  /** Whether there is nothing to export. */
  readonly none: boolean;
}

/** @returns whether the list is longer than what was exported */
async function write<T>(
  { list, shape, query }: ExportProps<T>,
  told: (count: number) => void,
): Promise<boolean> {
  const { rows, more } = await rowsToExport((page) => list.read({ ...query, ...page }), told);
  const { columns, title } = shape;
  await exportFile({
    noted: {
      list: list.list,
      count: rows.length,
      columns: columns.map(({ key }) => key),
      filters: list.noted(query),
      byText: false,
    },
    sheet: title,
    head: columns.map((column) => column.title),
    widths: columns.map(({ wide }) => wide),
    rows: rows.map((row) => columns.map(({ text }) => text(row))),
  });
  return more;
}

interface Told {
  readonly type: 'warning' | 'error';
  readonly text: string;
}

export function Export<T>(props: ExportProps<T>) {
  const t = useWords(supervisionWords);
  const { may } = useMe();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const [read, setRead] = useState(0);
  if (!may.includes('export_cases')) return null;
  const run = async (): Promise<void> => {
    setBusy(true);
    setTold(undefined);
    setRead(0);
    try {
      const more = await write(props, setRead);
      if (more) setTold({ type: 'warning', text: t('exportBounded', { most: EXPORTED_AT_MOST }) });
    } catch (error) {
      const text = isProblem(error) ? t('exportRefused', { reason: error.body.title }) : t('exportFailed');
      setTold({ type: 'error', text });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="end no-print">
      <Button onClick={() => void run()} loading={busy} disabled={props.none}>
        {t('export')}
      </Button>
      {busy && <span role="status">{t('exportRead', { n: read })}</span>}
      {told !== undefined && <Alert type={told.type} showIcon role="alert" title={told.text} />}
    </div>
  );
}
