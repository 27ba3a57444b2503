/** Tasks over HTTP: issued by the judge of a case that waits for one, carried out at the station. */
import { randomUUID } from 'node:crypto';
import { holdDocumentFile, receiveDocument } from '../../../db/queries/evidence/receive-document.ts';
import { TASK_EXAMPLES } from '../../../api/catalogue/task-kinds/examples.ts';
import type { TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import type { HttpClient, Reply, SendOptions } from '../../../demo/client/http-client.ts';
import type { ApiServer } from './api-server.ts';
import { decide, openCase, TO_JUDGE } from './requests.ts';

export const STATION = 'station-230811200';

interface CaseParties {
  readonly parties: readonly { readonly partyId: string; readonly role: string }[];
}

/** A case that waits for a judge, in which a court may ask for contact and for an address. */
export async function caseAtCourt(api: ApiServer, clock?: object): Promise<string> {
  const police = await api.as('police');
  const caseId = await openCase(police, clock);
  const reply = await decide(police, caseId, 'triage', { data: TO_JUDGE });
  if (reply.status !== 200) throw new Error(`not sent to the judge: ${JSON.stringify(reply.body)}`);
  return caseId;
}

export async function respondentOf(api: ApiServer, caseId: string): Promise<string> {
  const { body } = await (await api.as('police')).get<CaseParties>(`/api/cases/${caseId}`);
  return body.parties.find((one) => one.role === 'respondent')?.partyId ?? '';
}

export interface IssueOptions extends SendOptions {
  readonly kind?: TaskKind;
  readonly by?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export async function issue(api: ApiServer, caseId: string, options: IssueOptions = {}): Promise<Reply> {
  const { kind = 'contact', by = 'judge', data = {}, key } = options;
  const partyId = await respondentOf(api, caseId);
  const given = { ...TASK_EXAMPLES[kind].issue, unitId: STATION, partyId, ...data };
  return await decide(await api.as(by), caseId, 'issue_task', { data: given, key });
}

/** @returns the id of the task that was issued */
export async function issued(api: ApiServer, caseId: string, options: IssueOptions = {}): Promise<string> {
  const reply = await issue(api, caseId, options);
  if (reply.status !== 200) throw new Error(`not issued: ${JSON.stringify(reply.body)}`);
  const { body } = await (await api.as('judge')).get<{ tasks: { taskId: string }[] }>(`/api/cases/${caseId}`);
  return body.tasks.at(-1)?.taskId ?? '';
}

/** A document that was uploaded for the case, as far as the record is concerned. */
export async function uploaded(
  api: ApiServer,
  caseId: string,
  by = 'police',
  purpose = 'task_evidence',
): Promise<string> {
  const documentId = randomUUID();
  const sender = await (await api.as(by)).get('/api/me');
  const sha256 = randomUUID().replaceAll('-', '').padEnd(64, '0');
  const generation = await holdDocumentFile(api.platform.api, sha256);
  await receiveDocument(api.platform.api, {
    documentId,
    caseId,
    uploadedBy: sender.body.id ?? '',
    filename: '现场.jpg',
    purpose,
    mediaType: 'image/jpeg',
    size: 12,
    sha256,
    generation,
    sm3: sha256,
    thumbnail: false,
    scan: 'not_scanned',
  });
  return documentId;
}

export interface TaskBody {
  readonly taskId: string;
  readonly status: string;
  readonly attemptNo: number;
  readonly attempts: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}

export const CALL = { result: 'done', way: 'phone', met: 'self' };
export const REACHED = { data: { result: { outcome: 'reached' }, attempt: CALL } };

/** One of the performer's acts, by the last part of its address. */
export function act(
  who: HttpClient,
  [taskId, name]: readonly [string, string],
  body: unknown = {},
  options: SendOptions = {},
): Promise<Reply> {
  return who.post(`/api/tasks/${taskId}/${name}`, body, options);
}

export const taskOf = async (who: HttpClient, taskId: string) =>
  (await who.get<TaskBody>(`/api/tasks/${taskId}`)).body;
export const codeOf = ({ status, body }: Reply) => [status, body.code];
export const pointersOf = ({ status, body }: Reply) => [
  status,
  body.code,
  (body['errors'] as { pointer: string }[] | undefined)?.map((one) => one.pointer),
];

/** A case and task of its own. */
export const fresh = async (api: ApiServer) => {
  const ofCase = await caseAtCourt(api);
  return { ofCase, taskId: await issued(api, ofCase) };
};
