/** Plays a dispute file over HTTP, and keeps what the history will not tell: the refusals met on the way. */
import type { Reply } from '../client/http-client.ts';
import type { World } from '../client/world.ts';
import { addDays } from '../../domain/deadlines/legal-date.ts';
import { type CaseBody, CaseClient, type History } from '../client/case-client.ts';
import type { Act, DisputeFile, RefusalStep, TaskAct, TaskRefusalStep, WaitStep } from './dispute-file.ts';
import { resolve } from './references.ts';
import { plain, type Words, words } from '../../words/text.ts';

export interface RefusalMet {
  /** The last entry of the record when it was met. */
  readonly afterSeq: number;
  readonly at: string;
  readonly by: { readonly name: string; readonly roles: readonly string[] };
  readonly decide: string;
  readonly partyId?: string;
  readonly code: string;
  readonly article?: string;
}

export interface Played {
  readonly file: DisputeFile;
  readonly body: CaseBody;
  readonly history: History;
  readonly refusals: readonly RefusalMet[];
  readonly seconds: number;
}

type Say = (line: Words) => void;

interface Stage {
  readonly client: CaseClient;
  readonly refusals: RefusalMet[];
  readonly say: Say;
}

async function send({ client }: Stage, act: Act) {
  const data = await resolve(client, act.data);
  const onBehalfOf = act.onBehalfOf && {
    ...act.onBehalfOf,
    partyId: await resolve(client, act.onBehalfOf.partyId),
  };
  const body = { type: act.decide, data, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
  return { reply: await client.decide(act.as, body), partyId: onBehalfOf?.partyId as string | undefined };
}

/** A late outcome carries its refusal inside, an answer at once is the problem itself. */
function refusalOf({ body }: Reply): { code?: string; article?: string } {
  return body['refusal'] ?? body;
}

async function decide(stage: Stage, act: Act): Promise<void> {
  const { reply } = await send(stage, act);
  if (reply.status !== 200) throw new Error(`${act.decide} by ${act.as}: ${JSON.stringify(reply.body)}`);
}

async function expectRefusal(
  stage: Stage,
  { code, article, ...act }: RefusalStep['expectRefusal'],
): Promise<void> {
  const before = await stage.client.read();
  const { reply, partyId } = await send(stage, act);
  const met = refusalOf(reply);
  const asExpected = met.code === code && (article === undefined || met.article === article);
  if (reply.status === 200 || !asExpected) {
    throw new Error(
      `${act.decide} by ${act.as} should be refused with ${code}: ${JSON.stringify(reply.body)}`,
    );
  }
  stage.refusals.push({
    afterSeq: before.seq,
    at: before.clock.legalNow,
    by: await stage.client.person(act.as),
    decide: act.decide,
    code,
    ...(partyId === undefined ? {} : { partyId }),
    ...(met.article === undefined ? {} : { article: met.article }),
  });
}

/** The n-th task's route and the act with its references resolved. */
async function report({ client }: Stage, act: TaskAct): Promise<Reply> {
  const data = await resolve(client, act.data);
  return await client.act(act.as, act.no, act.task, data);
}

async function actOnTask(stage: Stage, act: TaskAct): Promise<void> {
  const reply = await report(stage, act);
  if (reply.status !== 200)
    throw new Error(`${act.task} on task ${act.no} by ${act.as}: ${JSON.stringify(reply.body)}`);
}

async function expectTaskRefusal(stage: Stage, refused: TaskRefusalStep['expectTaskRefusal']): Promise<void> {
  const { code, article, ...act } = refused;
  const before = await stage.client.read();
  const reply = await report(stage, act);
  const met = refusalOf(reply);
  if (reply.status === 200 || met.code !== code || (article !== undefined && met.article !== article))
    throw new Error(`${act.task} by ${act.as} should be refused with ${code}: ${JSON.stringify(reply.body)}`);
  stage.refusals.push({
    afterSeq: before.seq,
    at: before.clock.legalNow,
    by: await stage.client.person(act.as),
    decide: `task_${act.task}`,
    code,
    ...(met.article === undefined ? {} : { article: met.article }),
  });
}

async function wait({ client }: Stage, until: WaitStep['wait']): Promise<void> {
  if ('stage' in until) return await client.until((body) => body.stage === until.stage);
  const date =
    'date' in until ? String(await resolve(client, until.date)) : addDays(await client.today(), until.days);
  await client.until((body) => body.clock.legalNow.slice(0, 10) >= date);
}

async function take(stage: Stage, step: DisputeFile['steps'][number]): Promise<void> {
  if (step.note !== undefined) stage.say(plain(step.note));
  if ('wait' in step) await wait(stage, step.wait);
  else if ('expectRefusal' in step) await expectRefusal(stage, step.expectRefusal);
  else if ('expectTaskRefusal' in step) await expectTaskRefusal(stage, step.expectTaskRefusal);
  else if ('task' in step) await actOnTask(stage, step);
  else await decide(stage, step);
}

function checkEnd({ ends, name }: DisputeFile, { stage, concluded }: CaseBody): void {
  if (stage === ends.stage && (ends.concluded === undefined || ends.concluded === concluded)) return;
  throw new Error(
    `${name} ends in ${stage} (${concluded ?? 'not concluded'}) instead of ${JSON.stringify(ends)}`,
  );
}

/** Everybody signs in before the clock runs: a password takes its time to check, and a legal day is short. */
async function signIn(world: World, file: DisputeFile): Promise<void> {
  const acts = file.steps.flatMap((step) =>
    'expectRefusal' in step
      ? [step.expectRefusal.as]
      : 'expectTaskRefusal' in step
        ? [step.expectTaskRefusal.as]
        : 'as' in step
          ? [step.as]
          : [],
  );
  for (const key of new Set([file.openedBy, ...acts])) await world.personId(key);
}

export async function play(world: World, file: DisputeFile, say: Say): Promise<Played> {
  await signIn(world, file);
  const started = performance.now();
  const clock = file.clock === undefined ? {} : { clock: { kind: 'drill', ...file.clock } };
  const client = await CaseClient.open(world, file.openedBy, { ...file.opening, ...clock });
  const stage: Stage = { client, refusals: [], say };
  for (const [index, step] of file.steps.entries()) {
    try {
      await take(stage, step);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${file.name}, step ${index + 1}: ${reason}`, { cause: error });
    }
  }
  const body = await client.read();
  const history = await client.history();
  checkEnd(file, body);
  say(words('全部步骤完成', 'every step is done'));
  return { file, body, history, refusals: stage.refusals, seconds: (performance.now() - started) / 1000 };
}
