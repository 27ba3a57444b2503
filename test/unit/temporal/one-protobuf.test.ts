/** The SDK's packages share one copy of protobufjs (`overrides` of package.json): with two, histories cannot be shown as JSON. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import { expect, test } from 'vitest';
import { ROOT } from '../architecture/planted-tree.ts';

const { History } = proto.temporal.api.history.v1;

test('one copy, whoever asks', () => {
  const askers = ['@temporalio/common', '@temporalio/proto', '@temporalio/worker', '@grpc/proto-loader'];
  const { resolve } = createRequire(import.meta.url);
  const copies = askers.map((asker) => createRequire(resolve(asker)).resolve('protobufjs'));
  expect(new Set(copies).size).toBe(1);
});

test('a recorded history is shown as Temporal’s own tools show it', () => {
  const recorded = readFileSync(join(ROOT, 'test/replay/histories/just-opened.json'), 'utf8');
  const history = History.fromObject(JSON.parse(recorded) as Record<string, unknown>);
  const shown = JSON.parse(historyToJSON(history)) as { events: readonly Record<string, unknown>[] };
  expect(shown.events).toHaveLength(history.events.length);
  expect(shown.events[0]).toMatchObject({ eventId: '1', eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED' });
});
