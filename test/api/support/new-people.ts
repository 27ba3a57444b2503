/** People whom an administrator adds over HTTP, and who begin to work. */
import { expect } from 'vitest';
import { HttpClient } from '../../../demo/client/http-client.ts';
import type { ApiServer } from './api-server.ts';

export const CHOSEN = 'Chosen-by-me-4821';

export interface Added {
  readonly person: { readonly id: string; readonly [field: string]: unknown };
  readonly oneTimePassword?: string;
}

export interface AtWork {
  readonly id: string;
  readonly username: string;
  readonly client: HttpClient;
}

export class NewPeople {
  readonly #api: ApiServer;
  #made = 0;

  constructor(api: ApiServer) {
    this.#api = api;
  }

  async added(
    roles: readonly string[],
    unitId: string,
    name = '测试人员',
  ): Promise<Added & { username: string }> {
    const username = `made${++this.#made}`;
    const admin = await this.#api.as('admin');
    const { status, body } = await admin.post<Added>('/api/people', { username, name, roles, unitId });
    expect(status).toBe(201);
    return { ...body, username };
  }

  async signedIn(username: string, password: string): Promise<HttpClient> {
    const client = new HttpClient(this.#api.address);
    expect((await client.signIn(username, password)).status).toBe(200);
    return client;
  }

  /** Signed in, with a password of their own. */
  async atWork(roles: readonly string[], unitId: string, name?: string): Promise<AtWork> {
    const { person, username, oneTimePassword = '' } = await this.added(roles, unitId, name);
    const client = await this.signedIn(username, oneTimePassword);
    const change = { currentPassword: oneTimePassword, newPassword: CHOSEN };
    expect((await client.send('POST', '/api/auth/change-password', change)).status).toBe(200);
    return { id: person.id, username, client };
  }
}
