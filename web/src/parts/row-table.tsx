/**
 * Rows of a list: a table at the desk, cards on the phone, the same elements in both. All of them are there, so that a thousand
 * rows can be found with Ctrl+F and are printed; laid out once they scroll smoothly. `content-visibility`, which lays each out as it
 * comes into sight, dropped six times as many frames (`npm run bench -- --web`).
 */
import { Checkbox } from 'antd';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { rowsWords } from '../words/rows.ts';
import { useWords } from '../words/words.ts';
import type { KeptRow, RowMark } from './kept-order.ts';
import './row-table.css';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  /** Track of the grid at the desk. */
  readonly width: string;
  readonly cell: (item: T) => ReactNode;
  /** Not on the cards of the phone. */
  readonly deskOnly?: boolean;
}

/** Built once (useMemo), so that rows that did not change are not drawn again. */
export interface RowShape<T> {
  readonly columns: readonly Column<T>[];
  /** What the row is called, and where it leads. */
  readonly lead: { readonly title: string; readonly text: (item: T) => ReactNode; readonly width: string };
  /** Where it leads; what may not be opened leads nowhere. */
  readonly to: (item: T) => string | undefined;
  readonly onOpen?: (item: T) => void;
  readonly tick?: { readonly label: (item: T) => string; readonly onTick: (key: string) => void };
}

interface LineProps<T> {
  readonly shape: RowShape<T>;
  readonly rowKey: string;
  readonly item: T;
  readonly mark: RowMark;
  readonly ticked: boolean;
}

const tracks = <T,>({ columns, lead, tick }: RowShape<T>): string =>
  [...(tick === undefined ? [] : ['32px']), lead.width, ...columns.map(({ width }) => width)].join(' ');

function Line<T>({ shape, rowKey, item, mark, ticked }: LineProps<T>) {
  const t = useWords(rowsWords);
  const { columns, lead, to, onOpen, tick } = shape;
  const place = to(item);
  return (
    <div role="row" className={`row ${mark}`} data-row={rowKey}>
      {tick !== undefined && (
        <div role="cell" className="tick">
          <Checkbox
            checked={ticked}
            disabled={mark === 'gone'}
            onChange={() => tick.onTick(rowKey)}
            aria-label={tick.label(item)}
          />
        </div>
      )}
      <div role="cell" className="lead">
        {mark !== 'same' && <span className="mark">{t(mark)}</span>}
        {place === undefined ? (
          lead.text(item)
        ) : (
          <Link to={place} onClick={() => onOpen?.(item)}>
            {lead.text(item)}
          </Link>
        )}
      </div>
      {columns.map(({ key, cell, deskOnly }) => (
        <div role="cell" key={key} className={deskOnly === true ? 'desk-only' : undefined}>
          {cell(item)}
        </div>
      ))}
    </div>
  );
}

const StillLine = memo(Line) as typeof Line;

function Head<T>({ shape }: { readonly shape: RowShape<T> }) {
  const t = useWords(rowsWords);
  return (
    <div role="row" className="row head">
      {shape.tick !== undefined && (
        <div role="columnheader" className="tick" aria-label={t('tick')}>
          {' '}
        </div>
      )}
      <div role="columnheader">{shape.lead.title}</div>
      {shape.columns.map(({ key, title }) => (
        <div role="columnheader" key={key}>
          {title}
        </div>
      ))}
    </div>
  );
}

interface RowTableProps<T> {
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  readonly shape: RowShape<T>;
  readonly rows: readonly KeptRow<T>[];
  readonly ticked?: ReadonlySet<string>;
}

export function RowTable<T>({ labelledBy, shape, rows, ticked }: RowTableProps<T>) {
  return (
    <div
      role="table"
      aria-labelledby={labelledBy}
      className="row-table"
      style={{ ['--tracks' as string]: tracks(shape) }}
    >
      <Head shape={shape} />
      {rows.map(({ key, item, mark }) => (
        <StillLine
          key={key}
          rowKey={key}
          shape={shape}
          item={item}
          mark={mark}
          ticked={ticked?.has(key) === true}
        />
      ))}
    </div>
  );
}
