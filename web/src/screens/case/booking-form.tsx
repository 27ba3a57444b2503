/** 排期 of a case: what, how, where, when, with whom; free times are proposed, and who has no time is named. */
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { roomsQuery } from '../../api/bookings.ts';
import { usePeople } from '../../api/case.ts';
import { book, type Booking, type Case, changeBooking, type NewBooking } from '../../api/generated.ts';
import type { Problem } from '../../api/problem.ts';
import { useIsPhone } from '../../app/media.ts';
import { useBookingAct } from '../../parts/bookings/act-on-booking.ts';
import { minutesOf, timeOfMinutes } from '../../parts/bookings/free-times.ts';
import { dayOf, timeOf } from '../../parts/due-line.ts';
import { useNames } from '../../parts/names.ts';
import { Refused } from '../../parts/refused.tsx';
import { bookingWords } from '../../words/bookings.ts';
import { useWords } from '../../words/words.ts';
import { DAY, type Entered, Fields, FreeTimes, MEDIATION } from './booking-fields.tsx';

const instantAt = (day: Dayjs, time: string): string => `${day.format(DAY)}T${time}:00+08:00`;

const sittingOf = ({ mode, roomId, day, from, to, personIds = [] }: Entered) => ({
  mode,
  from: instantAt(day, from),
  to: instantAt(day, to),
  personIds: [...personIds],
  ...(roomId == null ? {} : { roomId }),
});

function newBookingOf(caseId: string, entered: Entered): NewBooking {
  const what =
    entered.what === MEDIATION
      ? { kind: 'mediation' as const }
      : { kind: 'hearing' as const, hearingId: entered.what };
  return { caseId, ...what, ...sittingOf(entered) };
}

function enteredOf({ hearingId, mode, room, from, to, people }: Booking): Partial<Entered> {
  return {
    what: hearingId ?? MEDIATION,
    ...(mode === undefined ? {} : { mode }),
    roomId: room?.id ?? null,
    day: dayjs(dayOf(from)),
    from: timeOf(from),
    to: timeOf(to),
    personIds: people.map(({ id }) => id),
  };
}

interface Clashing {
  readonly kind: string;
  readonly id: string;
}

/** Who has no time then, by name; whose case it is nobody is told. */
function Clashes({ problem, found }: { readonly problem: Problem | undefined; readonly found: Case }) {
  const t = useWords(bookingWords);
  const names = useNames(found);
  const people = usePeople().data ?? [];
  const rooms = useQuery(roomsQuery()).data ?? [];
  const { params } = problem?.body ?? {};
  const clashes = (params?.['clashes'] ?? []) as readonly Clashing[];
  if (clashes.length === 0) return null;
  const nameOf = ({ kind, id }: Clashing): string => {
    if (kind === 'room') return rooms.find((room) => room.id === id)?.name ?? t('isTheRoom');
    if (kind === 'person') return people.find((one) => one.id === id)?.name ?? id;
    return names.partyById(id) ?? id;
  };
  return <p className="booking-clash">{t('clash', { who: clashes.map(nameOf).join(t('list2')) })}</p>;
}

interface FormProps {
  readonly found: Case;
  /** The one that is changed. */
  readonly booking?: Booking | undefined;
  readonly close: () => void;
}

/** Booked anew, or changed from the look that the form was opened with. */
function useSending({ found: { caseId }, booking, close }: FormProps) {
  const { busy, problem, act } = useBookingAct();
  const send = async (entered: Entered): Promise<boolean> => {
    if (booking === undefined) {
      const body = newBookingOf(caseId, entered);
      return await act(body, (options) => book(body, options));
    }
    const { bookingId, version: saw = 1 } = booking;
    const body = { saw, roomId: null, ...sittingOf(entered) };
    return await act({ bookingId, ...body }, (options) => changeBooking(bookingId, body, options));
  };
  return { busy, problem, send: (entered: Entered) => void send(entered).then((done) => done && close()) };
}

const LAST = 23 * 60 + 59;
const USUAL = 120;

/** The record leads: a hearing is at its day and hour. */
function timesOf({ date, time }: Case['hearings'][number]): Partial<Entered> {
  const day = dayjs(date);
  if (time === undefined) return { day };
  return { day, from: time, to: timeOfMinutes(Math.min(minutesOf(time) + USUAL, LAST)) };
}

const startOf = (found: Case, booking: Booking | undefined): Partial<Entered> =>
  booking === undefined
    ? {
        what: MEDIATION,
        mode: 'in_person',
        day: dayjs(dayOf(found.clock.legalNow)),
        from: '09:00',
        to: '10:00',
      }
    : enteredOf(booking);

function BookingFields(props: FormProps) {
  const { found, booking } = props;
  const t = useWords(bookingWords);
  const [form] = Form.useForm<Entered>();
  const { busy, problem, send } = useSending(props);
  const follow = ({ what }: Partial<Entered>): void => {
    const hearing = found.hearings.find(({ hearingId }) => hearingId === what);
    if (hearing !== undefined) form.setFieldsValue(timesOf(hearing));
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={startOf(found, booking)}
      onFinish={send}
      onValuesChange={follow}
    >
      <Fields found={found} form={form} fixed={booking !== undefined} />
      <FreeTimes form={form} exercise={found.clock.kind === 'drill'} except={booking?.bookingId} />
      <Refused problem={problem} />
      <Clashes problem={problem} found={found} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t(booking === undefined ? 'save' : 'saveMove')}
      </Button>
    </Form>
  );
}

export function BookingForm(props: FormProps) {
  const t = useWords(bookingWords);
  const phone = useIsPhone();
  return (
    <Drawer
      open
      size={phone ? '100%' : 480}
      title={t(props.booking === undefined ? 'bookTitle' : 'moveTitle')}
      onClose={props.close}
    >
      <BookingFields {...props} />
    </Drawer>
  );
}
