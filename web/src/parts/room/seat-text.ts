/** How somebody in an online room is called, and what state they are in, as the reader's page knows it. */
import { roomWords } from '../../words/room.ts';
import { useWords } from '../../words/words.ts';
import type { Link } from './provider.ts';
import type { Seat } from './use-room.ts';

export type SeatState = 'waiting' | 'connecting' | 'connected' | 'lost' | 'telephone' | 'refused' | 'left';

export function stateOf(seat: Seat, link: Link | undefined): SeatState {
  if (seat.status !== 'admitted') return seat.status;
  if (seat.telephone) return 'telephone';
  if (seat.lostAt !== undefined) return 'lost';
  return seat.mine ? 'connected' : (link?.state ?? 'connecting');
}

export function useSeatText() {
  const t = useWords(roomWords);
  /** To another party a party is what they are in the case. */
  const role = ({ host, party, role: of }: Seat): string =>
    host ? t('host') : party ? t(of ?? 'third_party') : t('staff');
  const name = (seat: Seat): string => `${seat.name ?? role(seat)}${seat.mine ? t('me') : ''}`;
  return { role, name, state: (state: SeatState): string => t(`state_${state}`) };
}
