/** The grid of the desk, a row for each room or person and a column for each day; the list of the phone, a heading for each day. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Booking } from '../../api/generated.ts';
import { hoursOf, numberOf, useBookingTexts } from '../../parts/bookings/booking-texts.ts';
import { dayOf, dayText } from '../../parts/due-line.ts';
import { Empty } from '../../parts/states.tsx';
import { bookingWords } from '../../words/bookings.ts';
import { useWords } from '../../words/words.ts';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly of: readonly Booking[];
}

/** To who may not see the case: that the time is taken. */
function Entry({ booking, by }: { readonly booking: Booking; readonly by: 'room' | 'person' | 'day' }) {
  const texts = useBookingTexts();
  const { caseId } = booking;
  return (
    <li className={caseId === undefined ? 'calendar-entry taken' : 'calendar-entry'}>
      <strong>{hoursOf(booking)}</strong>
      <span>{texts.kind(booking)}</span>
      {caseId !== undefined && <Link to={`/cases/${caseId}?tab=bookings`}>{numberOf(booking)}</Link>}
      {by !== 'room' && <span>{texts.room(booking)}</span>}
      {by !== 'person' && <span>{texts.people(booking)}</span>}
    </li>
  );
}

const on = (items: readonly Booking[], day: string): readonly Booking[] =>
  items.filter(({ from }) => dayOf(from) === day);

interface GridProps {
  readonly days: readonly string[];
  readonly rows: readonly Row[];
  readonly by: 'room' | 'person';
}

export function Grid({ days, rows, by }: GridProps) {
  const t = useWords(bookingWords);
  const { i18n } = useTranslation();
  if (rows.length === 0) return <Empty>{t(by === 'room' ? 'noRooms' : 'nothing')}</Empty>;
  return (
    <table className="calendar-grid">
      <thead>
        <tr>
          <th scope="col">{t(by === 'room' ? 'room' : 'people')}</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {dayText(day, i18n.language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            {days.map((day) => (
              <td key={day}>
                <ul>
                  {on(row.of, day).map((booking) => (
                    <Entry key={booking.bookingId} booking={booking} by={by} />
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Days({
  days,
  items,
}: {
  readonly days: readonly string[];
  readonly items: readonly Booking[];
}) {
  const t = useWords(bookingWords);
  const { i18n } = useTranslation();
  if (items.length === 0) return <Empty>{t('nothing')}</Empty>;
  return days
    .filter((day) => on(items, day).length > 0)
    .map((day) => (
      <section key={day}>
        <h2>{dayText(day, i18n.language)}</h2>
        <ul className="calendar-days">
          {on(items, day).map((booking) => (
            <Entry key={booking.bookingId} booking={booking} by="day" />
          ))}
        </ul>
      </section>
    ));
}
