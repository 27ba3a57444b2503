/** Exceptions first: each a number that opens its list. What must be nought and is not has a bar and a sign beside its colour. */
import type { SupervisionOverview } from '../../api/generated.ts';
import { dayOf } from '../../parts/due-line.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { useWords } from '../../words/words.ts';
import { Opens } from './section.tsx';

const TILES = [
  'overdue',
  'dueSoonUnowned',
  'stuck',
  'returned',
  'refusedToday',
  'oldestUnanswered',
  'silentStations',
  'open',
] as const satisfies readonly (keyof SupervisionOverview)[];

export function Tiles({ overview }: { readonly overview: SupervisionOverview }) {
  const t = useWords(supervisionWords);
  const { since } = overview.oldestUnanswered;
  const note = (tile: (typeof TILES)[number]): string =>
    tile === 'oldestUnanswered' && since !== undefined ? t('since', { day: dayOf(since) }) : '';
  return (
    <ul className="tiles">
      {TILES.map((tile) => {
        const figure = overview[tile];
        const alarm = figure.count > 0 && tile !== 'open';
        return (
          <li key={tile} className={alarm ? 'tile alarm' : 'tile'}>
            <span>
              {alarm ? '■ ' : ''}
              {t(tile, { days: overview.silentStations.days })}
            </span>
            <span className="figure">
              <Opens figure={figure} />
            </span>
            <span>{note(tile)}</span>
          </li>
        );
      })}
    </ul>
  );
}
