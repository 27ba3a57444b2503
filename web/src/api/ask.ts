/**
 * The one way to the API but for what is sent by tus (send-bytes.ts): every generated call and every document goes through here, and
 * everything that is no success is thrown as a Problem.
 */
import { language } from '../app/language.ts';
import { Problem, type ProblemBody } from './problem.ts';

type EndListener = () => void;
const endListeners = new Set<EndListener>();

/** Calls `listener` whenever the API says that there is no session (401). @returns ends the listening */
export function onSessionEnd(listener: EndListener): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

export function tellSessionEnd(): void {
  for (const tell of endListeners) tell();
}

/** How far the API's clock is ahead of this device's, in milliseconds, as its last answer said. */
let ahead = 0;

function noteClock(date: string | null): void {
  const told = Date.parse(date ?? '');
  if (!Number.isNaN(told)) ahead = told - Date.now();
}

/** Now by the clock of the API's last answer; milliseconds since 1970, to the second. */
export const serverNow = (): number => Date.now() + ahead;

/** better-auth has one message for both languages: `中文 / English`. */
function inLanguage(message: string | undefined): string | undefined {
  const [zh, en] = message?.split(' / ') ?? [];
  return language() === 'en' ? (en ?? zh) : zh;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    // better-auth's own routes keep its form: a code and a message.
    const body = (await response.json()) as Partial<ProblemBody> & { readonly message?: string };
    const code = body.code ?? `http_${response.status}`;
    return new Problem(response.status, {
      ...body,
      code,
      title: body.title ?? inLanguage(body.message) ?? code,
    });
  } catch {
    // A proxy in between answers in its own form.
    return new Problem(response.status, {
      code: `http_${response.status}`,
      title: `HTTP ${response.status}`,
    });
  }
}

const noAnswer = (): Problem => new Problem(0, { code: 'no_answer', title: 'no answer' });

async function sent(url: string, options: RequestInit): Promise<Response> {
  const headers = new Headers(options.headers);
  headers.set('accept-language', language());
  try {
    const response = await fetch(url, { ...options, headers, credentials: 'same-origin' });
    noteClock(response.headers.get('date'));
    return response;
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    throw noAnswer();
  }
}

async function answered(url: string, options: RequestInit): Promise<Response> {
  const response = await sent(url, options);
  if (response.ok) return response;
  const problem = await problemOf(response);
  // Of a party’s own page its door tells: no session of a person ends with it.
  if (response.status === 401 && !/^\/api\/(auth|party)\//.test(url)) tellSessionEnd();
  throw problem;
}

/** For a document: its bytes. @throws Problem as `ask`, also where the line is cut before the last byte */
export async function askBytes(url: string, options: RequestInit): Promise<Blob> {
  const response = await answered(url, options);
  return await response.blob().catch((error: unknown) => {
    if (options.signal?.aborted === true) throw error;
    throw noAnswer();
  });
}

/** @throws Problem for every status from 400 on, and with status 0 where no answer came */
export async function ask<T>(url: string, options: RequestInit): Promise<T> {
  const response = await answered(url, options);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}
