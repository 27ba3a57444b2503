/** The beats of a page in an online room (ADR 0041), one after the other: what is to be said goes with the next, and stays until it was taken. */
import type { RoomBeat, RoomSeen } from '../../api/generated.ts';
import type { Signal } from './peer.ts';

const SOON_MS = 60;
const QUICK_MS = 700;
const CALM_MS = 2_000;
const LATE_MS = 8_000;
const MOST = 60;

export interface BeatDeps {
  readonly tab: string;
  readonly beat: (body: RoomBeat, options: RequestInit) => Promise<RoomSeen>;
  readonly media: () => { readonly audio: boolean; readonly video: boolean };
  readonly seen: (room: RoomSeen) => void;
  /** @returns whether to go on: a line that is down comes back */
  readonly failed: (error: unknown) => boolean;
  /** All are connected, and nobody waits. */
  readonly calm: () => boolean;
}

export class Beating {
  readonly #deps: BeatDeps;
  #said: RoomBeat['signals'] = [];
  #no = 0;
  #heard = 0;
  #entered = false;
  #ended = false;
  #underWay = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: BeatDeps) {
    this.#deps = deps;
  }

  start(): void {
    void this.#beat();
  }

  say(to: string, body: Signal): void {
    this.#said.push({ to, no: this.#no, body });
    this.#no += 1;
    this.hurry();
  }

  hurry(): void {
    if (!this.#underWay) this.#next(SOON_MS);
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #next(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#ended) this.#timer = setTimeout(() => void this.#beat(), ms);
  }

  async #beat(): Promise<void> {
    if (this.#underWay || this.#ended) return;
    this.#underWay = true;
    const { tab, beat, media, failed } = this.#deps;
    const signals = this.#said.slice(0, MOST);
    const body = { tab, enters: !this.#entered, ...media(), heard: this.#heard, signals };
    let goesOn = true;
    try {
      this.#took(await beat(body, { signal: AbortSignal.timeout(LATE_MS) }), signals.length);
    } catch (error) {
      goesOn = failed(error);
    }
    this.#underWay = false;
    if (goesOn) this.#next(this.#said.length > 0 ? SOON_MS : this.#deps.calm() ? CALM_MS : QUICK_MS);
    else this.end();
  }

  #took(room: RoomSeen, count: number): void {
    if (this.#ended) return;
    this.#entered = true;
    this.#said = this.#said.slice(count);
    this.#heard = room.signals.at(-1)?.id ?? this.#heard;
    this.#deps.seen(room);
  }
}
