/** How a booking is said: its hours, its kind and way, its state. */
import type { Booking } from '../../api/generated.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import { bookingWords } from '../../words/bookings.ts';
import { useSay, useWords } from '../../words/words.ts';
import { timeOf } from '../due-line.ts';

export const hoursOf = ({ from, to }: Booking): string => `${timeOf(from)}–${timeOf(to)}`;

/** As a court's list has it: the court's number where there is one. */
export const numberOf = ({ courtCaseNumber, caseNumber }: Booking): string =>
  courtCaseNumber ?? caseNumber ?? '';

export function useBookingTexts() {
  const t = useWords(bookingWords);
  const say = useSay();
  const vocabularies = useCatalogue()?.vocabularies;
  const word = (vocabulary: string, code: string | undefined): string =>
    say(vocabularies?.[vocabulary]?.find((one) => one.code === code));
  return {
    kind: ({ kind }: Booking): string => (kind === undefined ? t('taken') : word('bookingKind', kind)),
    mode: ({ mode }: Booking): string => word('bookingMode', mode),
    status: ({ status }: Booking): string => word('bookingStatus', status),
    people: ({ people }: Booking): string => people.map(({ name }) => name).join(t('list2')),
    room: ({ room }: Booking): string => room?.name ?? t('noRoom'),
    options: (vocabulary: string) =>
      (vocabularies?.[vocabulary] ?? []).map((one) => ({ value: one.code, label: say(one) })),
  };
}
