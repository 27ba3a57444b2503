/** The yardstick's worker process, with the settings of the platform's own (worker/create-worker.ts). */
import { CompleteAsyncError } from '@temporalio/activity';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import postgres from 'postgres';
import { watchWorkflowThreads } from '../../worker/workflow-thread.ts';
import { EMPTY_CHANNEL, EMPTY_QUEUE, type EmptyActivities, readSettings } from './contract.ts';

const { temporalAddress: address, databaseUrl, bundle } = readSettings();
watchWorkflowThreads(() => process.exit(1));
Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: ['SIGINT', 'SIGTERM'] });
const sql = postgres(databaseUrl, { max: 20 });
const connection = await NativeConnection.connect({ address });

const activities: EmptyActivities = {
  writeRow: async ({ caseId, inputId }) => {
    const notice = JSON.stringify({ caseId, inputId });
    await sql`
      with written as (
        insert into empty_rows (case_id, input_id) values (${caseId}, ${inputId}) on conflict do nothing returning 1)
      select pg_notify(${EMPTY_CHANNEL}, ${notice}) from (select count(*) from written) as done`;
  },
  ask: async () => {
    throw new CompleteAsyncError();
  },
};

const worker = await Worker.create({
  connection,
  taskQueue: EMPTY_QUEUE,
  workflowBundle: { codePath: bundle },
  activities,
  maxCachedWorkflows: 2000,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentActivityTaskExecutions: 20,
  maxConcurrentLocalActivityExecutions: 20,
  stickyQueueScheduleToStartTimeout: '1s',
});
await worker.run();
await connection.close();
await sql.end({ timeout: 1 });
process.exit(0);
