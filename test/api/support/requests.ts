/** The requests that most API tests begin with: open a case, take a decision. */
import type { HttpClient, Reply, SendOptions } from '../../../demo/client/http-client.ts';
import { EXAMPLES } from '../../../api/catalogue/examples/all.ts';
import { COMPLAINT_ELEMENT } from '../../../domain/chapters/filing/words.ts';
import { codesOf } from '../../../domain/words.ts';
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';

export const OPENING = {
  stationId: 'station-230811200',
  source: 'walk_in',
  matter: 'adjacent_pollution',
  summary: '楼上夜间噪音，双方多次争吵',
  parties: [
    { role: 'applicant', kind: 'person', name: '张三', idNumber: '11010519491231002x', phone: '13800000001' },
    { role: 'respondent', kind: 'person', name: '李四', address: '佳木斯市郊区长青乡某路1号' },
  ],
};

/** Triage of a quarrel in which nothing stands against a judge’s guidance. */
export const TO_JUDGE = {
  findings: {
    criminal: false,
    publicOrder: 'none',
    traffic: false,
    domesticViolence: false,
    labour: false,
    minorInvolved: false,
    notPoliceBusiness: false,
  },
  route: 'judge',
};

/** A complaint of which nothing lacks. */
export const WHOLE_COMPLAINT = { materials: ['complaint'], stated: codesOf(COMPLAINT_ELEMENT) };

export async function openCase(client: HttpClient, clock: object = { kind: 'real' }): Promise<string> {
  const reply = await client.post<{ caseId: string }>('/api/cases', { ...OPENING, clock });
  if (reply.status !== 201) throw new Error(`not opened: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body.caseId;
}

export interface DecideOptions extends SendOptions {
  readonly data?: unknown;
  readonly expectedVersion?: unknown;
  readonly happenedAt?: string;
  readonly onBehalfOf?: unknown;
}

export function decide(
  client: HttpClient,
  caseId: string,
  type: DecisionType,
  options: DecideOptions = {},
): Promise<Reply> {
  const { key, headers, data, ...common } = options;
  const body = { type, data: data ?? EXAMPLES[type][0].data, ...common };
  return client.post(`/api/cases/${caseId}/decisions`, body, { key, headers: headers ?? {} });
}
