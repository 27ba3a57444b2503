/** An API with the disputes of the figures of supervisors, and what their events say of the passages. */
import { type ApiServer, openApiServer } from './api-server.ts';
import { type Passed, passagesOfEvents } from './figures-of-events.ts';
import { type Supervised, supervisedCases } from './supervised-cases.ts';

export interface OpenSupervised {
  readonly api: ApiServer;
  readonly made: Supervised;
  readonly passed: readonly Passed[];
}

export async function openSupervised(): Promise<OpenSupervised> {
  const api = await openApiServer();
  const made = await supervisedCases(api);
  return { api, made, passed: await passagesOfEvents(api.platform.owner, made.caseIds) };
}
