/** One act on a booking, after which what is free is read again: taken by somebody else meanwhile, too. */
import { useQueryClient } from '@tanstack/react-query';
import { useKeyedPress } from '../keyed-press.ts';

export function useBookingAct() {
  const queries = useQueryClient();
  const { busy, problem, press } = useKeyedPress();
  /** @returns whether it was done */
  const act = async (body: unknown, send: (options: RequestInit) => Promise<unknown>): Promise<boolean> => {
    const done = await press(body, send);
    await queries.invalidateQueries({ queryKey: ['bookings'] });
    return done !== undefined;
  };
  return { busy, problem, act };
}
