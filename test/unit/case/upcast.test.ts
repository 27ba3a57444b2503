/** Events of older versions are read as today's (ADR 0014), and the stored text is one text only. */
import { describe, expect, test } from 'vitest';
import { canonicalText, eventOfRow, eventRow } from '../../../domain/kernel/canonical.ts';
import { EVENT_VERSIONS } from '../../../domain/kernel/event-registry.ts';
import type { CaseEvent, EventType } from '../../../domain/kernel/events.ts';
import { evolveFrom } from '../../../domain/machine/fold.ts';
import { upcast, UPCASTERS } from '../../../domain/kernel/upcast.ts';
import { foreignText } from './support/free-text.ts';
import { atTriage, inExecution } from './support/journeys.ts';

const TYPES = Object.keys(EVENT_VERSIONS) as EventType[];

test.each(TYPES)('%s: there is a step from each older version, and none beyond today’s', (type) => {
  const steps = Object.keys(UPCASTERS[type] ?? {})
    .map(Number)
    .sort((a, b) => a - b);
  expect(steps).toEqual(Array.from({ length: EVENT_VERSIONS[type] - 1 }, (_one, index) => index + 1));
});

describe('reading an older event', () => {
  const event = { ...atTriage().events[0], typeVersion: 1, data: { a: 1 } } as unknown as CaseEvent;
  const steps = {
    case_opened: { 1: (data: object) => ({ ...data, b: 2 }), 2: (data: object) => ({ ...data, c: 3 }) },
  };

  test('goes through every step in order', () => {
    const today = upcast(event, steps, { ...EVENT_VERSIONS, case_opened: 3 });
    expect([today.typeVersion, today.data]).toEqual([3, { a: 1, b: 2, c: 3 }]);
  });

  test('of a newer release leaves it as it is', () => {
    const newer = { ...event, typeVersion: 9 };
    expect(upcast(newer, steps)).toEqual(newer);
  });

  test('stops where a step is missing, and says at which version', () => {
    expect(upcast(event, {}, { ...EVENT_VERSIONS, case_opened: 3 }).typeVersion).toBe(1);
  });
});

describe('the stored text', () => {
  test('is the same however the object was built', () => {
    expect(canonicalText({ b: [{ d: 1, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[{"d":1}]}');
  });

  test('reads back as the event it was', () => {
    for (const event of inExecution().events) expect(eventOfRow(eventRow(event))).toEqual(event);
  });

  test('holds ids, codes, dates and amounts: no name and no sentence', () => {
    expect(inExecution().rows.flatMap((row) => foreignText(row.body))).toEqual([]);
    expect(foreignText('{"note":"张三昨天来过","article":"民事诉讼法 第126条"}')).toEqual(['张三昨天来过']);
  });
});

test('a case begins with its opening and with nothing else', () => {
  const one = atTriage();
  const [opened, armed] = one.events;
  expect(armed === undefined ? '' : evolveFrom('case-1', undefined, armed)).toBeUndefined();
  expect(opened === undefined ? undefined : evolveFrom('case-1', undefined, opened)?.stage).toBe('intake');
});
