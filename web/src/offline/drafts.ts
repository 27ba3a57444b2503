/**
 * `useDraft(name)`: what a person types, kept on the device and there again after a reload, a killed browser or an ended
 * session. Written at most every half second while typing, and at once when the page is left or hidden.
 */
import { useSyncExternalStore } from 'react';
import { eraseDraft, readDraft, writeDraft } from './draft-store.ts';
import { noteKeptNowhere } from './kept-nowhere.ts';
import { onKept } from './told.ts';

const EVERY_MS = 500;

/** `kept`: on the device. `typing`: not yet. `not_kept`: only in this page (plain HTTP, no storage, the vault is shut). */
export type DraftState = 'none' | 'typing' | 'kept' | 'not_kept';

interface Standing<T> {
  /** `undefined` until something is typed. */
  readonly value: T | undefined;
  /** False until the device was asked; a form is drawn after that, so that it begins with what was kept. */
  readonly ready: boolean;
  readonly state: DraftState;
  /** When what was found on the device had been typed (milliseconds since 1970); absent where nothing was found. */
  readonly foundAt: number | undefined;
}

export interface Draft<T> extends Standing<T> {
  readonly set: (next: T) => void;
  /** Before a request goes out. @returns once it is on the device, or known that this device keeps nothing */
  readonly keep: (next: T) => Promise<void>;
  /** After what was typed has been sent. */
  readonly clear: () => Promise<void>;
}

const NOTHING: Standing<never> = { value: undefined, ready: false, state: 'none', foundAt: undefined };

const dirtyListeners = new Set<() => void>();

function tellDirty(): void {
  for (const listener of dirtyListeners) listener();
}

/** One draft in this page. It outlives the form that shows it, so that leaving a page loses nothing. */
class Keeper {
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #draft: Draft<unknown>;
  #asked = false;
  #unwritten = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy: Promise<void> = Promise.resolve();
  #lastWrite = 0;

  constructor(name: string) {
    this.#name = name;
    this.#draft = { ...NOTHING, set: this.#set, keep: this.#keep, clear: this.#clear };
    // What could be kept nowhere is kept as soon as the vault opens.
    onKept(() => {
      if (this.#draft.state === 'not_kept') void this.#flush(false);
    });
    for (const left of ['blur', 'pagehide']) addEventListener(left, () => void this.#flush(true));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#flush(true);
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    void this.#ask();
    tellDirty();
    return () => {
      this.#listeners.delete(listener);
      tellDirty();
      void this.#flush(true);
    };
  };

  readonly now = (): Draft<unknown> => this.#draft;

  /** A form shows it, and somebody has typed into it. */
  get dirty(): boolean {
    return this.#listeners.size > 0 && this.#draft.value !== undefined;
  }

  #show(change: Partial<Standing<unknown>>): void {
    this.#draft = { ...this.#draft, ...change };
    // What is being typed again was kept nowhere before and is not yet.
    if (this.#draft.state !== 'typing')
      noteKeptNowhere(`draft:${this.#name}`, this.#draft.state === 'not_kept' ? 1 : 0);
    for (const listener of this.#listeners) listener();
    tellDirty();
  }

  async #ask(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    const found = await readDraft(this.#name).catch(() => undefined);
    // What was typed before the device answered wins.
    if (this.#draft.ready) return;
    if (found === undefined) this.#show({ ready: true });
    else this.#show({ ready: true, value: found.value, state: 'kept', foundAt: found.at });
  }

  /** The device got another draft under this name. */
  again(): void {
    if (this.#unwritten) return;
    this.#asked = false;
    this.#show(NOTHING);
    if (this.#listeners.size > 0) void this.#ask();
  }

  readonly #set = (value: unknown): void => {
    this.#unwritten = true;
    this.#show({ value, ready: true, state: 'typing' });
    const wait = Math.max(0, this.#lastWrite + EVERY_MS - Date.now());
    this.#timer ??= setTimeout(() => void this.#flush(false), wait);
  };

  readonly #keep = async (value: unknown): Promise<void> => {
    this.#set(value);
    await this.#flush(true);
  };

  readonly #clear = async (): Promise<void> => {
    this.#unwritten = false;
    this.#show({ ...NOTHING, ready: true });
    await this.#inTurn(() => eraseDraft(this.#name).catch(() => undefined));
  };

  #inTurn(work: () => Promise<void>): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#busy = this.#busy.then(work);
    return this.#busy;
  }

  #flush(strict: boolean): Promise<void> {
    return this.#unwritten ? this.#inTurn(() => this.#write(strict)) : this.#busy;
  }

  async #write(strict: boolean): Promise<void> {
    if (!this.#unwritten) return;
    this.#unwritten = false;
    this.#lastWrite = Date.now();
    const kept = await writeDraft(this.#name, this.#draft.value, strict).catch(() => false);
    if (kept) {
      if (!this.#unwritten && this.#draft.state !== 'none') this.#show({ state: 'kept' });
      return;
    }
    this.#unwritten = true;
    this.#show({ state: 'not_kept' });
  }
}

const keepers = new Map<string, Keeper>();

function keeperOf(name: string): Keeper {
  const keeper = keepers.get(name) ?? new Keeper(name);
  keepers.set(name, keeper);
  return keeper;
}

/** @param name of the form, without anything personal: `intake`, `decide:<caseId>:<type>`, `task:<taskId>` */
export function useDraft<T>(name: string): Draft<T> {
  const keeper = keeperOf(name);
  return useSyncExternalStore(keeper.subscribe, keeper.now) as Draft<T>;
}

/** After a draft was put onto the device by something else than its form. */
export const rereadDraft = (name: string): void => keepers.get(name)?.again();

/** After a vault was opened: what it keeps appears in forms that nobody has typed into. */
export function rereadDrafts(): void {
  for (const keeper of keepers.values()) if (keeper.now().value === undefined) keeper.again();
}

const isDirty = (): boolean => Array.from(keepers.values()).some((keeper) => keeper.dirty);

function onDirty(listener: () => void): () => void {
  dirtyListeners.add(listener);
  return () => dirtyListeners.delete(listener);
}

/** Whether a form on this page has been typed into: then a new release is not offered. */
export const useDirty = (): boolean => useSyncExternalStore(onDirty, isDirty);
