/** Disputes over the platform's own HTTP interface, as an officer of the demonstration. */
import { randomUUID } from 'node:crypto';
import type { RunFile } from '../local/start/run-file.ts';
import { type HttpReply, callHttp } from './http-caller.ts';
import type { Side } from './side.ts';

const OFFICER = 'police';

export const OPENING = {
  source: 'walk_in',
  matter: 'adjacent_pollution',
  summary: '楼上夜间噪音，双方多次争吵',
  parties: [
    { role: 'applicant', kind: 'person', name: '张建设', phone: '13845400001' },
    { role: 'respondent', kind: 'person', name: '李红梅', phone: '13845400002' },
  ],
};

export const FINDINGS = {
  criminal: false,
  publicOrder: 'none',
  traffic: false,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
};

type Body = Readonly<Record<string, unknown>>;

const TRIAGE: Body = {
  type: 'triage',
  data: { findings: FINDINGS, route: 'police_mediation', track: 'B' },
};
export const NOTE = { type: 'record_note', data: { text: '已电话联系双方' } };

function consent(caseId: string): Body {
  return {
    type: 'give_consent',
    onBehalfOf: { partyId: `${caseId}-p1`, channel: 'oral_record' },
    data: { stage: 'police_mediation', mode: 'in_person', told: true },
  };
}

/** A change of stage, an act of a party, and a note: later ones are notes. */
function bodyOf(caseId: string, step: number): Body {
  if (step === 0) return TRIAGE;
  return step === 1 ? consent(caseId) : NOTE;
}

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
const POLL_MS = 20;

export class DisputeSide implements Side {
  readonly name = 'dispute';
  readonly #address: string;
  /** The unit of the person who signed in. */
  readonly unitId: string;
  readonly #cookie: string;

  private constructor(address: string, unitId: string, cookie: string) {
    this.#address = address;
    this.unitId = unitId;
    this.#cookie = cookie;
  }

  static async signIn(run: RunFile, as: string = OFFICER): Promise<DisputeSide> {
    const user = run.demo?.users[as];
    if (run.demo === null || user === undefined) throw new Error('the platform has no demonstration users');
    const reply = await callHttp({
      method: 'POST',
      url: `${run.address}/api/auth/sign-in/username`,
      headers: { origin: run.address },
      body: { username: user.username, password: run.demo.password },
    });
    const cookies = (reply.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]);
    if (reply.status !== 200) throw new Error(`not signed in: ${JSON.stringify(reply.body)}`);
    return new DisputeSide(run.address, user.unit, cookies.join('; '));
  }

  async open(): Promise<string> {
    const reply = await this.#post('/api/cases', { stationId: this.unitId, ...OPENING });
    const caseId = String(reply.body['caseId']);
    if (reply.status === 202) await this.#until(`/api/cases/${caseId}`, (answer) => answer.status === 200);
    else if (reply.status !== 201) throw new Error(`not opened: ${JSON.stringify(reply.body)}`);
    return caseId;
  }

  decide(caseId: string, step: number): Promise<void> {
    return this.take(caseId, bodyOf(caseId, step));
  }

  async take(caseId: string, decision: Body): Promise<void> {
    const reply = await this.#post(`/api/cases/${caseId}/decisions`, decision);
    const { location } = reply.headers;
    if (reply.status === 202 && location !== undefined)
      await this.#until(location, ({ body }) => body['outcome'] === 'applied');
    else if (reply.status !== 200) throw new Error(`not decided: ${JSON.stringify(reply.body)}`);
  }

  /** Settles when it is taken in, decided or not. */
  async send(caseId: string, decision: Body): Promise<void> {
    const reply = await this.#post(`/api/cases/${caseId}/decisions`, decision);
    if (reply.status !== 200 && reply.status !== 202)
      throw new Error(`not taken in: ${JSON.stringify(reply.body)}`);
  }

  get(path: string): Promise<HttpReply> {
    const headers = { cookie: this.#cookie };
    return callHttp({ method: 'GET', url: this.#address + path, headers });
  }

  async #until(path: string, done: (reply: HttpReply) => boolean): Promise<void> {
    for (;;) {
      if (done(await this.get(path))) return;
      await pause(POLL_MS);
    }
  }

  #post(path: string, body: unknown): Promise<HttpReply> {
    const headers = { origin: this.#address, cookie: this.#cookie, 'idempotency-key': randomUUID() };
    return callHttp({ method: 'POST', url: this.#address + path, headers, body });
  }
}
