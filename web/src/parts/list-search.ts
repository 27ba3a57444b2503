/** Filters of a list stand in the address; the text that is looked for, which may be a name, in the state of the history entry. */
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { addressWith } from './in-address.ts';

/** @returns `change` takes away what is given as '' or `undefined`; filters and text do not disturb each other */
export function useListSearch() {
  const { state } = useLocation();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const q = (state as { q?: unknown } | null)?.q;
  const text = typeof q === 'string' ? q : '';
  const find = (next: string): void => void go({ search: params.toString() }, { state: { q: next.trim() } });
  const pick = (search: string | URLSearchParams): void => setParams(search, { state: { q: text } });
  const change = (changes: Readonly<Record<string, string | undefined>>): void => pick(addressWith(changes));
  return { params, search: params.toString(), text, find, pick, change };
}
