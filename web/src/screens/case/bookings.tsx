/** 排期 of a case: what is booked, what became of it, and booking anew. */
import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { bookingsQuery } from '../../api/bookings.ts';
import { type Booking, type Case, changeBooking } from '../../api/generated.ts';
import { useMe } from '../../app/session.tsx';
import { useBookingAct } from '../../parts/bookings/act-on-booking.ts';
import { hoursOf, useBookingTexts } from '../../parts/bookings/booking-texts.ts';
import { dayOf } from '../../parts/due-line.ts';
import { useNames } from '../../parts/names.ts';
import { Refused } from '../../parts/refused.tsx';
import { Empty, FailedPart, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { bookingWords } from '../../words/bookings.ts';
import { useWords } from '../../words/words.ts';
import { BookingForm } from './booking-form.tsx';

interface LineProps {
  readonly found: Case;
  readonly booking: Booking;
  readonly change: (booking: Booking) => void;
}

interface CallOffProps {
  readonly which: string;
  readonly busy: boolean;
  readonly callOff: () => void;
}

function CallOff({ which, busy, callOff }: CallOffProps) {
  const t = useWords(bookingWords);
  return (
    <Popconfirm title={t('cancelAsk')} onConfirm={callOff} okText={t('yes')} cancelText={t('no')}>
      <Button size="small" danger loading={busy} aria-label={`${t('cancel')} ${which}`}>
        {t('cancel')}
      </Button>
    </Popconfirm>
  );
}

/** What became of a hearing is said by the record of the case (ADR 0038). */
const ENDINGS = { mediation: ['held', 'adjourned'], hearing: [] } as const satisfies Record<
  string,
  readonly ('held' | 'adjourned')[]
>;

function Acts({ booking, change }: Omit<LineProps, 'found'>) {
  const t = useWords(bookingWords);
  const { busy, problem, act } = useBookingAct();
  const { bookingId, version: saw = 1 } = booking;
  const end = (status: 'held' | 'adjourned' | 'cancelled'): void => {
    const body = { saw, status };
    void act({ bookingId, ...body }, (options) => changeBooking(bookingId, body, options));
  };
  const which = hoursOf(booking);
  return (
    <>
      <Space wrap className="no-print">
        <Button size="small" onClick={() => change(booking)} aria-label={`${t('move')} ${which}`}>
          {t('move')}
        </Button>
        {ENDINGS[booking.kind ?? 'mediation'].map((status) => (
          <Button
            key={status}
            size="small"
            loading={busy}
            onClick={() => end(status)}
            aria-label={`${t(status)} ${which}`}
          >
            {t(status)}
          </Button>
        ))}
        <CallOff which={which} busy={busy} callOff={() => end('cancelled')} />
      </Space>
      <Refused problem={problem} />
    </>
  );
}

function Line({ found, booking, change }: LineProps) {
  const t = useWords(bookingWords);
  const names = useNames(found);
  const texts = useBookingTexts();
  const parties = (booking.parties ?? []).map(({ partyId }) => names.partyById(partyId) ?? partyId);
  return (
    <li className="booking">
      <strong>
        {names.day(dayOf(booking.from))} {hoursOf(booking)}
      </strong>
      <span>
        {texts.kind(booking)} · {texts.mode(booking)} · {booking.room?.unit.name} {texts.room(booking)}
      </span>
      <span>
        {texts.people(booking)} <Text type="secondary">{parties.join(t('list2'))}</Text>
      </span>
      <Text type="secondary">{texts.status(booking)}</Text>
      {booking.mode === 'online' && booking.status === 'booked' && (
        <Link to={`/bookings/${booking.bookingId}/room`} className="no-print">
          {t('onlineRoom')}
        </Link>
      )}
      {booking.mayChange === true && <Acts booking={booking} change={change} />}
    </li>
  );
}

export default function Bookings({ found }: { readonly found: Case }) {
  const t = useWords(bookingWords);
  const mayBook = useMe().may.includes('book');
  const [open, setOpen] = useState<Booking | 'new'>();
  const { data, error, refetch } = useQuery(bookingsQuery({ case: found.caseId }));
  if (data === undefined)
    return error === null ? (
      <Loading />
    ) : (
      <FailedPart what={t('gone')} error={error} again={() => void refetch()} />
    );
  return (
    <section aria-labelledby="bookings">
      <h2 id="bookings">{t('sections')}</h2>
      {mayBook && (
        <Button type="primary" className="no-print" onClick={() => setOpen('new')}>
          {t('book')}
        </Button>
      )}
      {data.items.length === 0 ? (
        <Empty>{t('none')}</Empty>
      ) : (
        <ul className="bookings">
          {data.items.map((booking) => (
            <Line key={booking.bookingId} found={found} booking={booking} change={setOpen} />
          ))}
        </ul>
      )}
      {open !== undefined && (
        <BookingForm
          found={found}
          booking={open === 'new' ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
