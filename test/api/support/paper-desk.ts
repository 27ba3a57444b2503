/** A desk at which papers are issued and signed: the requests that the tests of both begin with. */
import { randomUUID } from 'node:crypto';
import { extractText } from 'unpdf';
import { expect } from 'vitest';
import { HttpClient, type Reply } from '../../../demo/client/http-client.ts';
import type { ApiServer } from './api-server.ts';
import { decide, openCase, TO_JUDGE } from './requests.ts';

interface Line {
  readonly signer: string;
  readonly as: string;
  readonly partyId?: string;
  readonly optional: boolean;
  readonly ways: readonly string[];
  readonly signed?: { readonly means: string; readonly hash: string };
}

export interface Paper {
  readonly paperId: string;
  readonly documentId: string;
  readonly no: number;
  readonly sha256: string;
  readonly code: string;
  readonly state: string;
  readonly outdated?: boolean;
  readonly lines: readonly Line[];
  readonly missing: number;
}

interface Body extends Paper {
  /** Of a problem. */
  readonly code: string;
  readonly params?: { readonly missing?: readonly { readonly decision: string }[] };
}

const IN_TEN_DAYS = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);

/** @param dx so that two drawings differ */
export const drawn = (dx = 0) => ({
  lines: [
    Array.from({ length: 12 }, (_, i) => ({ x: 10 + dx + i * 9, y: 40 + (i % 3) * 20, t: i * 16, p: 0.5 })),
  ],
});

export const glass = (signer: string, more: object = {}) => ({
  means: 'glass',
  signer,
  strokes: drawn(),
  ...more,
});

export const wordsIn = async (bytes: Uint8Array): Promise<string> =>
  (await extractText(bytes.slice(), { mergePages: true })).text.replaceAll(/\s/g, '');

export const lineOf = (paper: Paper, as: string, partyId?: string): string =>
  paper.lines.find((one) => one.as === as && one.partyId === partyId)?.signer ?? '';

export class PaperDesk {
  readonly #api: ApiServer;
  constructor(api: ApiServer) {
    this.#api = api;
  }

  async taken(of: string, key: string, type: Parameters<typeof decide>[2], options: object): Promise<void> {
    const reply = await decide(await this.#api.as(key), of, type, options);
    expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 200 });
  }

  async partiesOf(of: string): Promise<readonly string[]> {
    const { body } = await (await this.#api.as('police')).get<{ parties: { partyId: string }[] }>(
      `/api/cases/${of}`,
    );
    return body.parties.map(({ partyId }) => partyId);
  }

  /** A case in which an agreement was reached before a people’s mediator; with a minor triage says so and marks nobody. */
  async agreed(by = 'mediator', minorInvolved = false): Promise<string> {
    const of = await openCase(await this.#api.as('police'));
    const who = await this.partiesOf(of);
    await this.taken(of, 'police', 'triage', {
      data: {
        findings: { ...TO_JUDGE.findings, minorInvolved },
        route: 'police_mediation',
        track: 'B',
        ...(minorInvolved ? { guardianNotified: true } : {}),
      },
    });
    for (const partyId of who)
      await this.taken(of, 'police', 'give_consent', {
        data: { stage: 'police_mediation', mode: 'in_person', told: true },
        onBehalfOf: { partyId, channel: 'oral_record' },
      });
    const session = { mode: 'in_person', outcome: 'continue', guardian: 'attended' };
    await this.taken(of, 'police', 'hold_session', minorInvolved ? { data: session } : {});
    const signatures = who.map((partyId) => ({ partyId, by: 'self', how: 'signature' }));
    const items = [
      { kind: 'pay', obligorId: who[1], obligeeId: who[0], amount: '3000.00', dueDate: IN_TEN_DAYS },
    ];
    const data = {
      form: 'written',
      mediatingBody: 'peoples_mediation_committee',
      signatures,
      mediatorSigned: true,
      sealAffixed: true,
      items,
    };
    await this.taken(of, by, 'reach_agreement', { data });
    return of;
  }

  async issue(
    by: string,
    of: string,
    kind = 'peoples_agreement',
    { key = randomUUID(), data }: { readonly key?: string; readonly data?: object } = {},
  ): Promise<Reply<Body>> {
    const body = { kind, ...(data === undefined ? {} : { data }) };
    return await (await this.#api.as(by)).send<Body>('POST', `/api/cases/${of}/papers`, body, { key });
  }

  async put(by: string, paper: Paper, signature: object, key: string = randomUUID()): Promise<Reply<Body>> {
    const body = { sha256: paper.sha256, signature };
    return await (await this.#api.as(by)).send<Body>(
      'POST',
      `/api/papers/${paper.paperId}/signatures`,
      body,
      {
        key,
      },
    );
  }

  async reading(by: string, paperId: string): Promise<Paper> {
    return (await (await this.#api.as(by)).get<Paper>(`/api/papers/${paperId}`)).body;
  }

  async bytesAt(by: string, path: string): Promise<{ status: number; bytes: Uint8Array }> {
    const { cookie } = await this.#api.as(by);
    const reply = await fetch(`${this.#api.address}${path}`, { headers: { cookie } });
    return { status: reply.status, bytes: new Uint8Array(await reply.arrayBuffer()) };
  }

  async stateOf(code: string, from?: string): Promise<Reply> {
    const headers = from === undefined ? {} : { 'x-forwarded-for': from };
    return await new HttpClient(this.#api.address).send('GET', `/api/verify/${code}`, undefined, { headers });
  }
}
