/** Keys of a list: j and k go from row to row, Enter opens (the row is a link), others are given by the screen. */
import { useEffect, useRef } from 'react';

type OnKey = (rowKey: string | undefined) => void;

const leadOf = (row: Element | null | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('.lead a') ?? null;

function move(step: 1 | -1): void {
  const rows = [...document.querySelectorAll('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at === -1 ? rows[step === 1 ? 0 : rows.length - 1] : rows[at + step];
  const lead = leadOf(next);
  lead?.focus();
  lead?.scrollIntoView({ block: 'nearest' });
}

const WRITING = 'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=combobox]';

/** Letters mean letters where one writes, and nothing under a dialog. */
function isMeant(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest(WRITING) === null && document.querySelector('[role=dialog]') === null;
}

/** @param keys what to do at a letter, with the key of the row that has the focus */
export function useRowKeys(keys: Readonly<Record<string, OnKey>>): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isMeant(event)) return;
      if (event.key === 'j' || event.key === 'k') {
        event.preventDefault();
        move(event.key === 'j' ? 1 : -1);
        return;
      }
      const act = current.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act(document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? undefined);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** The search of the top bar. */
export const focusSearch = (): void => document.querySelector<HTMLElement>('[role=searchbox]')?.focus();
