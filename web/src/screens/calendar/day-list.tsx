/**
 * 排期表: the hearings of a day as a court hangs them in its corridor: hour, number, room and who sits. No party and no matter is on it, and no mediation,
 * which is not public (CPLI 146).
 */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../api/generated.ts';
import { unitsQuery } from '../../api/units.ts';
import { hoursOf, numberOf, useBookingTexts } from '../../parts/bookings/booking-texts.ts';
import { dayText } from '../../parts/due-line.ts';
import { Empty } from '../../parts/states.tsx';
import { bookingWords } from '../../words/bookings.ts';
import { useWords } from '../../words/words.ts';

interface DayListProps {
  readonly unit: string;
  readonly day: string;
  readonly items: readonly Booking[];
}

function Hearings({ hearings }: { readonly hearings: readonly Booking[] }) {
  const t = useWords(bookingWords);
  const texts = useBookingTexts();
  return (
    <table className="calendar-list">
      <thead>
        <tr>
          {(['time', 'number', 'room', 'people', 'mode'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hearings.map((booking) => (
          <tr key={booking.bookingId}>
            <td>{hoursOf(booking)}</td>
            <td>{numberOf(booking)}</td>
            <td>{texts.room(booking)}</td>
            <td>{texts.people(booking)}</td>
            <td>{texts.mode(booking)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function DayList({ unit, day, items }: DayListProps) {
  const t = useWords(bookingWords);
  const { i18n } = useTranslation();
  const name = useQuery(unitsQuery).data?.find(({ id }) => id === unit)?.name ?? '';
  const hearings = items.filter(({ kind }) => kind === 'hearing');
  return (
    <>
      <h2>{t('listTitle', { unit: name, day: dayText(day, i18n.language, 'always') })}</h2>
      {hearings.length === 0 ? (
        <Empty>{t('nothing')}</Empty>
      ) : (
        <>
          <Button className="no-print" onClick={() => globalThis.print()}>
            {t('print')}
          </Button>
          <Hearings hearings={hearings} />
        </>
      )}
    </>
  );
}
