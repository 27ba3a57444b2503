/** The yardstick over HTTP: registers the waiter, starts or signals, answers at the notice. No session, no inbox. */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { Client, Connection } from '@temporalio/client';
import postgres from 'postgres';
import {
  EMPTY_CHANNEL,
  EMPTY_QUEUE,
  EMPTY_SIGNAL,
  EMPTY_WORKFLOW,
  type EmptyArguments,
  type EmptyInput,
  readSettings,
} from './contract.ts';

const { temporalAddress: address, databaseUrl, port } = readSettings();
const client = new Client({ connection: await Connection.connect({ address }) });
const sql = postgres(databaseUrl, { max: 1 });
const waiting = new Map<string, () => void>();

await sql.listen(EMPTY_CHANNEL, (payload) => {
  const { inputId } = JSON.parse(payload) as EmptyInput;
  waiting.get(inputId)?.();
  waiting.delete(inputId);
});

function noticeOf(inputId: string): Promise<void> {
  return new Promise((resolve) => {
    waiting.set(inputId, resolve);
  });
}

async function start(body: EmptyArguments): Promise<void> {
  const noticed = noticeOf(body.openId);
  await client.workflow.start(EMPTY_WORKFLOW, {
    workflowId: `empty/${body.caseId}`,
    taskQueue: EMPTY_QUEUE,
    args: [body],
  });
  await noticed;
}

async function decide({ caseId, inputId }: EmptyInput): Promise<void> {
  const noticed = noticeOf(inputId);
  await client.workflow.getHandle(`empty/${caseId}`).signal(EMPTY_SIGNAL, inputId);
  await noticed;
}

const server = createServer((req, res) => {
  void json(req)
    .then((body) => (req.url === '/cases' ? start(body as EmptyArguments) : decide(body as EmptyInput)))
    .then(
      () => res.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
      (error: unknown) => res.writeHead(500).end(String(error)),
    );
});
server.listen(port, '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
