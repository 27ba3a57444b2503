/** A part of the landing: its heading, what it says, the picture once it is loaded, and the table with the same figures. */
import { Skeleton } from 'antd';
import { type CSSProperties, lazy, type ReactNode, Suspense, useId } from 'react';
import { Link } from 'react-router';
import type { Figure } from '../../api/generated.ts';
import { useIsPhone } from '../../app/media.ts';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { supervisionWords } from '../../words/supervision.ts';
import { useWords } from '../../words/words.ts';
import { pageOf } from './addresses.ts';
import type { PictureProps } from './picture.tsx';

const Picture = lazy(() => import('./picture.tsx'));

/** The number opens its list; none opens nothing. */
export function Opens({ figure, text }: { readonly figure: Figure; readonly text?: string }) {
  const said = text ?? String(figure.count);
  return figure.count === 0 ? <span>{said}</span> : <Link to={pageOf(figure.list)}>{said}</Link>;
}

export interface Row {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** Each of its figures is nought: on the phone it is left out, and counted. */
  readonly none?: boolean;
}

interface TableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

function Line({ heads, row }: { readonly heads: TableProps['heads']; readonly row: Row }) {
  const [name, ...figures] = row.cells;
  return (
    <div role="row" className="figures-row">
      <span role="rowheader">{name}</span>
      {figures.map((cell, index) => (
        <span role="cell" key={heads[index + 1]}>
          <span className="figures-label" aria-hidden="true">
            {heads[index + 1]}
          </span>
          {cell}
        </span>
      ))}
    </div>
  );
}

/** A table at the desk, cards on the phone, of the same elements. The first column names the row; the others are figures. */
export function FigureTable({ caption, heads, rows }: TableProps) {
  const t = useWords(supervisionWords);
  const phone = useIsPhone();
  const shown = phone ? rows.filter(({ none = false }) => !none) : rows;
  const tracks = `minmax(0, 1.6fr) repeat(${heads.length - 1}, minmax(0, 1fr))`;
  return (
    <>
      <div
        role="table"
        aria-label={caption}
        className="figures"
        style={{ '--tracks': tracks } as CSSProperties}
      >
        <div role="row" className="figures-row figures-head">
          {heads.map((head) => (
            <span role="columnheader" key={head}>
              {head}
            </span>
          ))}
        </div>
        {shown.map((row) => (
          <Line key={row.key} heads={heads} row={row} />
        ))}
      </div>
      {shown.length < rows.length && (
        <Text type="secondary">{t('zeroRows', { n: rows.length - shown.length })}</Text>
      )}
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly said?: string | undefined;
  /** As it is asked for: without data it is loading, or failed. */
  readonly asked: { readonly error: unknown; readonly refetch: () => unknown; readonly data: unknown };
  readonly picture?: PictureProps | undefined;
  /** At the desk the table stands beside the picture, not below. */
  readonly beside?: boolean;
  readonly children: ReactNode;
}

function Body({ asked, picture, beside = false, children }: Omit<SectionProps, 'title' | 'said'>) {
  if (asked.data === undefined)
    return asked.error === null ? (
      <Loading rows={4} />
    ) : (
      <FailedPart error={asked.error} again={() => void asked.refetch()} />
    );
  return (
    <div className={beside ? 'figures-two' : undefined}>
      {picture !== undefined && (
        <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: 200 }} />}>
          <Picture {...picture} />
        </Suspense>
      )}
      {children}
    </div>
  );
}

export function Section({ title, said, ...body }: SectionProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="figures-part">
      <h2 id={heading}>{title}</h2>
      {said !== undefined && <Text type="secondary">{said}</Text>}
      <Body {...body} />
    </section>
  );
}
