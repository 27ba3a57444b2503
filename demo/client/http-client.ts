/** An outsider's client: cookies, Origin, Idempotency-Key, and nothing else known of the platform. */
import { randomUUID } from 'node:crypto';

/** The fields that most answers and problems have; anything else is there too. */
export interface AnyBody {
  readonly code?: string;
  readonly stage?: string;
  readonly id?: string;
  readonly [field: string]: unknown;
}

export interface Reply<T = AnyBody> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface SendOptions {
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

async function replyOf<T>(response: Response): Promise<Reply<T>> {
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') === true && text !== '';
  return {
    status: response.status,
    body: (json ? JSON.parse(text) : text) as T,
    headers: response.headers,
  };
}

export class HttpClient {
  readonly address: string;
  cookie = '';

  constructor(address: string) {
    this.address = address;
  }

  async signIn(username: string, password: string): Promise<Reply> {
    const reply = await this.send('POST', '/api/auth/sign-in/username', { username, password });
    const cookies = reply.headers.getSetCookie();
    if (reply.status === 200) this.cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    return reply;
  }

  get<T = AnyBody>(path: string, headers: SendOptions['headers'] = {}): Promise<Reply<T>> {
    return this.send<T>('GET', path, undefined, { headers });
  }

  /** A write under a key of its own, or a given one. */
  post<T = AnyBody>(path: string, body: unknown, options: SendOptions = {}): Promise<Reply<T>> {
    return this.send<T>('POST', path, body, { ...options, key: options.key ?? randomUUID() });
  }

  async send<T = AnyBody>(
    method: string,
    path: string,
    body?: unknown,
    options: SendOptions = {},
  ): Promise<Reply<T>> {
    const headers: Record<string, string> = {
      ...(method === 'GET' ? {} : { origin: this.address }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(this.cookie === '' ? {} : { cookie: this.cookie }),
      ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
      ...options.headers,
    };
    const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    return await replyOf<T>(await fetch(this.address + path, { method, headers, ...init }));
  }
}
