/** Everything that one reader can ask about a case over HTTP, as one text: what is sealed must be nowhere in it. */
import { expect } from 'vitest';
import { ALL_ROLES } from '../../../domain/access/roles.ts';
import type { HttpClient } from '../../../demo/client/http-client.ts';

/** The words that mark a seal (封) name the compartment, and nothing of what is in it. */
const MARKS = /封：治安部分|sealed: the public-order part|\{"compartment":"public_order"[^{}]*\}/g;

const addressesOf = (caseId: string): readonly string[] => [
  `/api/cases/${caseId}`,
  `/api/cases/${caseId}/events?limit=200`,
  `/api/cases/${caseId}/events?told=zh&limit=200`,
  `/api/cases/${caseId}/events?told=en&limit=200`,
  `/api/cases/${caseId}/course`,
  `/api/cases/${caseId}/documents`,
  `/api/cases/${caseId}/papers`,
  `/api/cases/${caseId}/forecast`,
  `/api/cases/${caseId}/runs`,
  `/api/tasks?caseId=${caseId}`,
];

/** What a case was at each fifth event, and what differs over all of it. */
function earlier(caseId: string, last: number): readonly string[] {
  const looks = Array.from({ length: Math.ceil(last / 5) }, (_, index) => 1 + index * 5);
  return [
    ...looks.map((seq) => `/api/cases/${caseId}/as-of?seq=${seq}`),
    ...ALL_ROLES.map((role) => `/api/cases/${caseId}/as-of?seq=${last}&role=${role}`),
    `/api/cases/${caseId}/differences?from=1&to=${last}`,
  ];
}

/** What is not of one case: the lists that a screen or its CSV file is made of, the counts, the notices. */
const LISTS = [
  '/api/cases?limit=200&drill=true',
  '/api/cases?limit=200&drill=true&overdue=true',
  '/api/worklist?limit=200',
  '/api/worklist?tab=unit&limit=200',
  '/api/worklist/counts',
  '/api/notices?limit=200',
  '/api/cases?limit=200&exception=overdue&supervised=true',
  '/api/cases?limit=200&exception=refused_today',
  '/api/tasks?view=supervised&limit=200',
  '/api/supervision/overview',
  '/api/supervision/stages',
  '/api/supervision/flow',
  '/api/supervision/units',
  '/api/supervision/trends',
  '/api/supervision/calendar?days=62',
  '/api/supervision/passages?limit=200',
  '/api/supervision/silent-stations?limit=200',
] as const;

const line = (address: string, body: unknown): string =>
  `${address} ${JSON.stringify(body).replaceAll(MARKS, '')}`;

async function readEach(reader: HttpClient, addresses: readonly string[]): Promise<string[]> {
  const said: string[] = [];
  for (const address of addresses) {
    const { status, body } = await reader.get(address);
    expect([200, 403, 404], address).toContain(status);
    said.push(line(address, body));
  }
  return said;
}

export const readLists = async (reader: HttpClient): Promise<string> =>
  (await readEach(reader, LISTS)).join('\n');

/** @returns a line for each address, with what was answered there */
export async function readCase(reader: HttpClient, caseId: string): Promise<string> {
  const last = (await reader.get<{ seq?: number }>(`/api/cases/${caseId}`)).body.seq ?? 0;
  const past = last === 0 ? [] : earlier(caseId, last);
  const said = await readEach(reader, [...addressesOf(caseId), ...past]);
  const { body } = await reader.send('POST', `/api/cases/${caseId}/what-if`, { suppose: [] });
  return [...said, line('what-if', body)].join('\n');
}
