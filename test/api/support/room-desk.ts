/** An online room under test (ADR 0041): a booking for today, and the pages of those who come to its door. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { HttpClient, type Reply } from '../../../demo/client/http-client.ts';
import { dateOfInstant } from '../../../domain/deadlines/legal-date.ts';
import type { BookingDesk } from './bookings.ts';

interface Seat {
  readonly seat: string;
  readonly mine: boolean;
  readonly name?: string;
  readonly host: boolean;
  readonly status: string;
  readonly identity?: string;
  readonly tab?: string;
  readonly telephone: boolean;
  readonly lostAt?: string;
}

export interface Room {
  readonly code?: string;
  readonly telephone?: string;
  readonly ended: boolean;
  readonly host: boolean;
  readonly seats: readonly Seat[];
  readonly signals: readonly { readonly id: number; readonly from: string; readonly body: unknown }[];
}

/** Somebody's page at the door of a room. */
export class Page {
  readonly tab = randomUUID();
  readonly #client: HttpClient;
  readonly #path: string;
  #entered = false;

  constructor(client: HttpClient, path: string) {
    this.#client = client;
    this.#path = path;
  }

  async beat(more: object = {}): Promise<Reply<Room>> {
    const body = {
      tab: this.tab,
      enters: !this.#entered,
      audio: true,
      video: true,
      heard: 0,
      signals: [],
      ...more,
    };
    this.#entered = true;
    return await this.#client.send<Room>('POST', `${this.#path}/beat`, body);
  }

  async act(act: object, key: string = randomUUID()): Promise<Reply<{ code?: string }>> {
    return await this.#client.send<{ code?: string }>('POST', `${this.#path}/acts`, act, { key });
  }
}

interface Booked {
  readonly caseId: string;
  readonly bookingId: string;
  readonly ids: readonly string[];
}

const today = (): { from: string; to: string } => {
  const day = dateOfInstant(Date.now());
  return { from: `${day}T00:00:00+08:00`, to: `${day}T23:59:00+08:00` };
};

export class RoomDesk {
  readonly #desk: BookingDesk;

  constructor(desk: BookingDesk) {
    this.#desk = desk;
  }

  async #partyIds(caseId: string): Promise<readonly string[]> {
    const police = await this.#desk.api.as('police');
    const { body } = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
    return body.parties.map(({ partyId }) => partyId);
  }

  /** Online, today; nobody but the parties has their time taken, so that every test has a room of its own. */
  async booked(change: object = {}, most = 2): Promise<Booked> {
    const caseId = await this.#desk.dispute();
    const ids = await this.#partyIds(caseId);
    const asked = {
      caseId,
      mode: 'online',
      partyIds: ids.slice(0, most),
      personIds: [],
      ...today(),
      ...change,
    };
    const { status, body } = await this.#desk.book('police', asked);
    expect(status).toBe(201);
    return { caseId, bookingId: body.bookingId, ids };
  }

  async staff(who: string, { bookingId }: Booked): Promise<Page> {
    return new Page(await this.#desk.api.as(who), `/api/bookings/${bookingId}/room`);
  }

  async visit({ caseId, ids }: Booked, at: number): Promise<HttpClient> {
    const police = await this.#desk.api.as('police');
    const path = `/api/cases/${caseId}/parties/${ids[at]}/code`;
    const { body } = await police.send<{ code: string }>('POST', path, {}, { key: randomUUID() });
    const client = new HttpClient(this.#desk.api.address);
    const entry = { code: body.code, proof: ['0001', '0002'][at] };
    const reply = await client.send('POST', '/api/party/enter', entry);
    expect(reply.status).toBe(204);
    client.cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return client;
  }

  partyAt(client: HttpClient, { bookingId }: Booked): Page {
    return new Page(client, `/api/party/rooms/${bookingId}`);
  }

  async party(of: Booked, at: number): Promise<Page> {
    return this.partyAt(await this.visit(of, at), of);
  }

  async kept({ bookingId }: Booked): Promise<readonly { what: string; identity?: string; fault?: string }[]> {
    const path = `/api/bookings/${bookingId}/room/events`;
    const { body } = await (await this.#desk.api.as('police')).get<{ items: { what: string }[] }>(path);
    return body.items.toReversed();
  }
}
