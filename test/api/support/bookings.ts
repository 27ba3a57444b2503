/** What the tests of bookings begin with: rooms, disputes, days of their own, and the requests. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { DEMO_USERS } from '../../../db/demo-people.ts';
import type { Reply } from '../../../demo/client/http-client.ts';
import { World } from '../../../demo/client/world.ts';
import { actorOf, DEMO_PASSWORD } from '../../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './api-server.ts';
import { OPENING } from './requests.ts';

export interface Booking {
  readonly bookingId: string;
  readonly from: string;
  readonly status?: string;
  readonly mode?: string;
  readonly version?: number;
  readonly caseId?: string;
  readonly mayChange?: boolean;
  readonly mayCancel?: boolean;
  readonly parties?: readonly { readonly partyId: string; readonly name?: string }[];
}

export interface Clashing {
  readonly code: string;
  readonly pointer?: string;
  readonly params?: { readonly clashes?: readonly { readonly kind: string; readonly id: string }[] };
}

export const STATION = 'station-230811200';
export const COURT = 'court-230811';
/** Legal time stands still in it. */
export const STILL = { kind: 'drill', msPerDay: 86_400_000 } as const;

export const idOf = (key: string): string => actorOf(key).personId;
/** Over, whenever the tests run: what is to be held has begun. */
export const PAST = '2025-03-03';

export const span = (date: string, from: string, to: string) => ({
  from: `${date}T${from}:00+08:00`,
  to: `${date}T${to}:00+08:00`,
});

export class BookingDesk {
  readonly api: ApiServer;
  readonly world: World;
  #rooms = 0;
  #days = 0;

  private constructor(api: ApiServer, world: World) {
    this.api = api;
    this.world = world;
  }

  static async open(): Promise<BookingDesk> {
    const api = await openApiServer({ settings: { limits: { requests: 100_000, signIns: 10_000 } } });
    const users = Object.fromEntries(
      DEMO_USERS.map((user) => [user.key, { username: user.key, roles: user.roles, unit: user.unitId }]),
    );
    const world = await World.enter({ address: api.address, password: DEMO_PASSWORD, users });
    return new BookingDesk(api, world);
  }

  name(): string {
    this.#rooms += 1;
    return `第${this.#rooms}室`;
  }

  async room(by = 'chief', unitId = STATION, kind = 'mediation_room'): Promise<string> {
    const reply = await (await this.api.as(by)).post<{ id: string }>('/api/rooms', {
      unitId,
      kind,
      name: this.name(),
    });
    expect(reply.status).toBe(201);
    return reply.body.id;
  }

  /** A day that no other test has. */
  day(): string {
    this.#days += 1;
    return `2027-03-${String(this.#days).padStart(2, '0')}`;
  }

  async dispute(clock: object = { kind: 'real' }, idNumber?: string): Promise<string> {
    const parties = [
      {
        role: 'applicant',
        kind: 'person',
        name: '张三',
        phone: '13800000001',
        ...(idNumber === undefined ? {} : { idNumber }),
      },
      { role: 'respondent', kind: 'person', name: '李四', phone: '13800000002' },
    ];
    const police = await this.api.as('police');
    const reply = await police.post<{ caseId: string }>('/api/cases', { ...OPENING, parties, clock });
    expect(reply.status).toBe(201);
    return reply.body.caseId;
  }

  async book(by: string, body: object, key: string = randomUUID()): Promise<Reply<Booking & Clashing>> {
    const given = { kind: 'mediation', mode: 'in_person', personIds: [], ...body };
    return await (await this.api.as(by)).send<Booking & Clashing>('POST', '/api/bookings', given, { key });
  }

  async change(
    by: string,
    bookingId: string,
    body: object,
    key: string = randomUUID(),
  ): Promise<Reply<Booking & Clashing>> {
    const path = `/api/bookings/${bookingId}`;
    return await (await this.api.as(by)).send<Booking & Clashing>('PATCH', path, body, { key });
  }

  async list(by: string, query: string): Promise<readonly Booking[]> {
    const reply = await (await this.api.as(by)).get<{ items: Booking[] }>(`/api/bookings?${query}`);
    expect(reply.status).toBe(200);
    return reply.body.items;
  }
}
