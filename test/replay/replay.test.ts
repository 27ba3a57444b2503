/**
 * Cases live for years: whatever the workflow becomes, it must come to the same end with what has happened so far. Every
 * recorded history is replayed with today's bundle; a change that would break a running case breaks this first.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import proto from '@temporalio/proto';
import {
  DefaultLogger,
  makeTelemetryFilterString,
  type ReplayResult,
  Runtime,
  Worker,
} from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDataConverter } from '../../temporal/data-converter.ts';
import { bundleWorkflows } from '../../worker/bundle.ts';
import { caseContract } from '../../workflows/contract.ts';

const { History } = proto.temporal.api.history.v1;
const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(import.meta.dirname, 'histories');

interface RecordedEvent {
  readonly eventType: string;
}
interface Recorded {
  readonly name: string;
  readonly text: string;
  readonly history: { readonly events: readonly RecordedEvent[] };
}

const recorded: readonly Recorded[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    return { name: file.replace('.json', ''), text, history: JSON.parse(text) };
  });

/** What the recorded roads must have been through; without these a green replay says little. */
const ROADS = [
  'from-station-to-execution',
  'from-judge-to-retrial',
  'nobody-acts',
  'message-late',
  'refusals',
  'record-away',
  'just-opened',
  'several-runs',
  'several-runs-2',
  'kept-fold',
  'kept-fold-2',
  'delegated',
  'result-refused',
  'task-over-runs-2',
  'begun-with-its-start',
  'begun-several-runs-2',
  'calendar-beside',
];

/** `case/<name>`: the workflow reads its own id nowhere, so the recording's need not be kept. */
const workflowIdOf = caseContract('').workflowId;

async function replay(code: string, histories: readonly Recorded[]): Promise<Map<string, ReplayResult>> {
  const options = {
    workflowBundle: { code },
    dataConverter: createDataConverter([{ id: 'replay', key: Buffer.alloc(32) }]),
  };
  const given = histories.map(({ name, history }) => ({
    workflowId: workflowIdOf(name),
    history: History.fromObject(history),
  }));
  const results = new Map<string, ReplayResult>();
  for await (const result of Worker.runReplayHistories(options, given))
    results.set(result.workflowId, result);
  return results;
}

let bundle: string;
beforeAll(async () => {
  // A failing replay is this suite's to report, not the log's.
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  });
  bundle = (await bundleWorkflows()).code;
});
afterAll(() => Runtime.instance().shutdown());

describe('the corpus', () => {
  test('has been through every road', () => {
    expect(recorded.map((one) => one.name)).toEqual(expect.arrayContaining(ROADS));
  });

  test('has cases that ended, cases that run, and runs that were continued', () => {
    const last = recorded.map(({ history }) => history.events.at(-1)?.eventType ?? '');
    expect(last).toContain('EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED');
    expect(last).toContain('EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW');
    expect(last.some((type) => !type.startsWith('EVENT_TYPE_WORKFLOW_EXECUTION'))).toBe(true);
  });

  test('has an append that fell back to the ordinary activity', () => {
    const away = recorded.find((one) => one.name === 'record-away');
    expect(away?.text).toContain('EVENT_TYPE_ACTIVITY_TASK_COMPLETED');
  });

  test('has timers that fired', () => {
    const fired = recorded.filter(({ text }) => text.includes('EVENT_TYPE_TIMER_FIRED'));
    expect(fired.map((one) => one.name)).toEqual(expect.arrayContaining(['nobody-acts', 'message-late']));
  });

  test('has tasks completed, begun again under the same id, withdrawn, and open over two runs', () => {
    const count = (name: string, type: string): number => {
      const { history } = recorded.find((one) => one.name === name)!;
      return history.events.filter((event) => event.eventType === `EVENT_TYPE_ACTIVITY_TASK_${type}`).length;
    };
    expect(count('delegated', 'COMPLETED')).toBeGreaterThan(0);
    expect(count('delegated', 'CANCELED')).toBeGreaterThan(0);
    expect(count('result-refused', 'COMPLETED')).toBe(2);
    expect(count('task-over-runs', 'SCHEDULED')).toBe(1);
    expect(count('task-over-runs-2', 'SCHEDULED')).toBe(1);
  });

  test('has a run that found a calendar on record that it was never told of, and one that it was', () => {
    const beside = recorded.find((one) => one.name === 'calendar-beside');
    const told = beside?.history.events.filter(({ eventType }) => eventType.endsWith('EXECUTION_SIGNALED'));
    // Triage, two notes, and the second calendar.
    expect(told).toHaveLength(4);
  });

  test.each(recorded)('$name is small, in the clear, and without persons', ({ text }) => {
    expect(text.length).toBeLessThan(300_000);
    expect(text).not.toContain(Buffer.from('binary/encrypted').toString('base64'));
    const readable = text.replaceAll(/[\w+/]{8,}={0,2}/g, (part) =>
      Buffer.from(part, 'base64').toString('utf8'),
    );
    expect(readable).not.toMatch(/张建设|李红梅|13845400001|13845400002/);
  });
});

describe('the workflow of today', () => {
  let results: Map<string, ReplayResult>;
  beforeAll(async () => {
    results = await replay(bundle, recorded);
  }, 60_000);

  test.each(recorded)('comes to the same end with $name', ({ name }) => {
    const result = results.get(workflowIdOf(name));
    expect(result).toBeDefined();
    expect(result?.error).toBeUndefined();
  });
});

/** Changes that nobody would call one: each must be caught by the corpus. */
const CHANGES = {
  'it sleeps before it begins': `
    import { sleep } from '@temporalio/workflow';
    import { disputeCase as original } from '../../workflows/dispute-case.ts';
    export async function disputeCase(given) { await sleep(1); return original(given); }`,
  'it forgets the record': `
    export async function disputeCase() {}`,
};

describe('a change that breaks running cases', () => {
  // In the repository, since its imports are; where neither git nor the linter looks.
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist', 'planted-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.entries(CHANGES))(
    '%s: is refused by every history',
    async (name, text) => {
      const path = join(folder, `${name.replaceAll(' ', '-')}.ts`);
      writeFileSync(path, text);
      const { code } = await bundleWorkflows(path);
      const results = await replay(code, recorded);
      const accepted = [...results.values()].filter((one) => one.error === undefined);
      expect(accepted.map((one) => one.workflowId)).toEqual([]);
      expect(results.size).toBe(recorded.length);
    },
    120_000,
  );
});
