/** The fields of a booking (排期), and the free times of the day that room and people have. */
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select, Space } from 'antd';
import type { Dayjs } from 'dayjs';
import { bookingsQuery, roomsQuery } from '../../api/bookings.ts';
import { usePeople } from '../../api/case.ts';
import type { Case, NewBooking } from '../../api/generated.ts';
import { useBookingTexts } from '../../parts/bookings/booking-texts.ts';
import { freeTimes, minutesOf, type Span, timeOfMinutes } from '../../parts/bookings/free-times.ts';
import { DatePicker } from '../../parts/date-picker.ts';
import { timeOf } from '../../parts/due-line.ts';
import { useNames } from '../../parts/names.ts';
import { bookingWords } from '../../words/bookings.ts';
import { useWords } from '../../words/words.ts';

export const DAY = 'YYYY-MM-DD';
export const MEDIATION = 'mediation';

export interface Entered {
  /** `mediation`, or the id of a hearing. */
  readonly what: string;
  readonly mode: NewBooking['mode'];
  readonly roomId?: string | null;
  readonly day: Dayjs;
  readonly from: string;
  readonly to: string;
  readonly personIds?: readonly string[];
}

type Form_ = ReturnType<typeof Form.useForm<Entered>>[0];

/** What room and people have on the day that is entered. */
function useTaken(form: Form_, exercise: boolean, except: string | undefined): Span[] | undefined {
  const day = Form.useWatch('day', form) as Dayjs | undefined;
  const roomId = Form.useWatch('roomId', form) as string | undefined;
  const personIds = Form.useWatch('personIds', form) ?? [];
  const date = day?.format(DAY) ?? '';
  const drill = exercise ? 'only' : 'false';
  const span = { from: date, to: date, drill } as const;
  const subjects = [...(roomId ? [{ room: roomId }] : []), ...personIds.map((person) => ({ person }))];
  const asked = useQuery({
    queryKey: ['bookings', 'taken', span, subjects],
    enabled: date !== '' && subjects.length > 0,
    queryFn: async ({ client }) =>
      (
        await Promise.all(
          subjects.map((subject) =>
            client.fetchQuery({ ...bookingsQuery({ ...span, ...subject }), staleTime: 0 }),
          ),
        )
      ).flatMap(({ items }) => items),
  });
  return asked.data
    ?.filter(({ bookingId }) => bookingId !== except)
    .map(({ from, to }) => [minutesOf(timeOf(from)), minutesOf(timeOf(to))] as const);
}

export function FreeTimes({
  form,
  exercise,
  except,
}: {
  readonly form: Form_;
  readonly exercise: boolean;
  readonly except: string | undefined;
}) {
  const t = useWords(bookingWords);
  const from = Form.useWatch('from', form) ?? '';
  const to = Form.useWatch('to', form) ?? '';
  const taken = useTaken(form, exercise, except);
  if (taken === undefined || from === '' || to === '') return null;
  const free = freeTimes(taken, minutesOf(to) - minutesOf(from));
  if (free.length === 0) return <p>{t('freeNone')}</p>;
  return (
    <Form.Item label={t('free')}>
      <Space wrap>
        {free.map(([begins, ends]) => {
          const times = { from: timeOfMinutes(begins), to: timeOfMinutes(ends) };
          return (
            <Button
              key={times.from}
              size="small"
              aria-label={t('takeFree', times)}
              onClick={() => form.setFieldsValue(times)}
            >
              {times.from}–{times.to}
            </Button>
          );
        })}
      </Space>
    </Form.Item>
  );
}

function useWhats(found: Case) {
  const t = useWords(bookingWords);
  const names = useNames(found);
  const texts = useBookingTexts();
  const mediation = texts.options('bookingKind').find(({ value }) => value === MEDIATION);
  const hearings = found.hearings
    .filter(({ status }) => status === 'scheduled')
    .map(({ hearingId, date, time }) => ({
      value: hearingId,
      label: t('hearingAt', { day: names.day(date), time: time ?? t('anyTime') }),
    }));
  return [...(mediation === undefined ? [] : [mediation]), ...hearings];
}

/** Needed where it is in person. */
function RoomField({ form }: { readonly form: Form_ }) {
  const t = useWords(bookingWords);
  const rooms = (useQuery(roomsQuery()).data ?? []).filter(({ closed }) => !closed);
  const inPerson = Form.useWatch('mode', form) === 'in_person';
  return (
    <Form.Item
      name="roomId"
      label={t('room')}
      rules={inPerson ? [{ required: true, message: t('choose') }] : []}
    >
      <Select
        allowClear
        placeholder={t(inPerson ? 'choose' : 'noHearingRoom')}
        showSearch={{ optionFilterProp: 'label' }}
        options={rooms.map(({ id, name, unit }) => ({ value: id, label: `${unit.name} · ${name}` }))}
      />
    </Form.Item>
  );
}

function Times() {
  const t = useWords(bookingWords);
  const needed = [{ required: true, message: t('choose') }];
  return (
    <Space wrap>
      <Form.Item name="from" label={t('from')} rules={needed}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="to" label={t('to')} rules={needed}>
        <Input type="time" />
      </Form.Item>
    </Space>
  );
}

export function Fields({
  found,
  form,
  fixed,
}: {
  readonly found: Case;
  readonly form: Form_;
  readonly fixed: boolean;
}) {
  const t = useWords(bookingWords);
  const texts = useBookingTexts();
  const people = usePeople().data ?? [];
  const needed = [{ required: true, message: t('choose') }];
  return (
    <>
      <Form.Item name="what" label={t('what')} rules={needed}>
        <Select disabled={fixed} options={useWhats(found)} />
      </Form.Item>
      <Form.Item name="mode" label={t('mode')} rules={needed}>
        <Select options={texts.options('bookingMode')} />
      </Form.Item>
      <RoomField form={form} />
      <Form.Item name="day" label={t('date')} rules={needed}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Times />
      <Form.Item name="personIds" label={t('people')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit.name}` }))}
        />
      </Form.Item>
    </>
  );
}
