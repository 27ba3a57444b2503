/** An input whose judgement throws is refused on record, and the case goes on; what comes back by itself is not tried again. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RecordRequest } from '../../../domain/kernel/append-contract.ts';
import { calendarInput, type CaseInput } from '../../../domain/kernel/input.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { DECISION_RULES } from '../../../domain/machine/catalogue.ts';
import { isSetAside } from '../../../domain/machine/set-aside.ts';
import { CaseMemory } from '../../../workflows/case-memory.ts';
import { nextInput } from '../../../workflows/next-input.ts';
import { morning, text } from './support/case-under-test.ts';
import { opening } from './support/opening.ts';
import { actor } from './support/people.ts';

const OPENED = morning('2026-01-05');
const LATER = morning('2026-02-05');
const SECRET = '张三 13800000001';
const planted = { expiry: true, calendar: false };

vi.mock(import('../../../domain/chapters/intake/expiry.ts'), async (original) => {
  const { intakeExpiry } = await original();
  return {
    intakeExpiry: {
      ...intakeExpiry,
      'SLA-INTAKE': (draft, deadline) => {
        if (planted.expiry) throw new TypeError(SECRET);
        intakeExpiry['SLA-INTAKE'](draft, deadline);
      },
    },
  };
});

vi.mock(import('../../../domain/chapters/clocks/recompute.ts'), async (original) => {
  const actual = await original();
  return {
    ...actual,
    movedByCalendar: (...given) => {
      if (planted.calendar) throw new RangeError(SECRET);
      return actual.movedByCalendar(...given);
    },
  };
});

/** The workflow's memory over a record in memory: what it asks for is stored, and taken as stored. */
class Case {
  readonly memory = new CaseMemory('case-1');
  readonly requests: RecordRequest[] = [];

  constructor() {
    this.memory.calendar = PUBLISHED_CALENDAR;
    const open = {
      kind: 'open',
      inputId: 'open-1',
      actor: actor('police_officer'),
      receivedAt: OPENED,
    } as const;
    this.take({ ...open, data: opening({}) });
  }

  take(input: CaseInput): RecordRequest {
    const request = this.memory.assess(input);
    this.requests.push(request);
    const { input: outcome, events } = request;
    const seq = this.memory.head.seq + events.length;
    const head = { inputNo: outcome.inputNo, seq, headHash: `hash-${seq}` };
    this.memory.take({ head, inputs: [outcome], events });
    return request;
  }

  note(inputId: string): CaseInput {
    const base = {
      kind: 'decision',
      type: 'record_note',
      actor: actor('police_officer'),
      receivedAt: LATER,
    } as const;
    return { ...base, inputId, data: { text: text(inputId) } };
  }

  next = () => nextInput([], this.memory.state, LATER);

  get state() {
    const { state } = this.memory;
    if (state === undefined) throw new Error('not opened');
    return state;
  }

  /** The same record folded again from its first row, as a run does that begins. */
  again(): CaseMemory {
    const fresh = new CaseMemory('case-1');
    const { head } = this.memory;
    fresh.take({
      head,
      inputs: this.requests.map((one) => one.input),
      events: this.requests.flatMap((one) => one.events),
    });
    return fresh;
  }
}

afterEach(() => {
  Object.assign(planted, { expiry: true, calendar: false });
  vi.restoreAllMocks();
});

describe('a decision whose rule throws', () => {
  test('is refused on record with a code for operators, without the words of the error', () => {
    const one = new Case();
    const rule = vi.spyOn(DECISION_RULES.record_note, 'decide');
    rule.mockImplementationOnce(() => {
      throw new TypeError(SECRET);
    });
    const { input, events, outbox } = one.take(one.note('n1'));
    expect(input).toMatchObject({
      inputNo: 2,
      inputId: 'n1',
      outcome: 'refused',
      refusal: { code: 'judgement_failed' },
    });
    expect([events, outbox]).toEqual([[], []]);
    expect(JSON.stringify(one.requests)).not.toContain(SECRET);
    expect(one.take(one.note('n2')).input).toMatchObject({ inputNo: 3, outcome: 'applied' });
    expect(one.again().stateText()).toBe(one.memory.stateText());
    expect(one.state.setAside).toBeUndefined();
  });

  test('also when it is the opening', () => {
    const memory = new CaseMemory('case-1');
    const data = { ...opening({}), parties: undefined } as never;
    const open = {
      kind: 'open',
      inputId: 'open-1',
      actor: actor('police_officer'),
      receivedAt: OPENED,
    } as const;
    expect(memory.assess({ ...open, data }).input).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'judgement_failed' },
    });
  });
});

describe('an expiry whose judgement throws', () => {
  test('is refused on record once, and not taken again', () => {
    const one = new Case();
    const due = one.next();
    if (due.kind !== 'take') expect.fail('nothing due');
    expect(one.take(due.input).input).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'judgement_failed' },
    });
    expect(isSetAside(one.state, due.input.inputId)).toBe(true);
    expect(one.next()).toEqual({ kind: 'wait' });
    expect(one.take(one.note('n1')).input.outcome).toBe('applied');
    expect(one.again().stateText()).toBe(one.memory.stateText());
    expect(nextInput([], one.again().state, LATER)).toEqual({ kind: 'wait' });
  });

  test('is tried again when its deadline has moved', () => {
    const one = new Case();
    const due = one.next();
    if (due.kind !== 'take') expect.fail('nothing due');
    one.take(due.input);
    planted.expiry = false;
    const off = Array.from({ length: 9 }, (_, at) => `01-${String(at + 6).padStart(2, '0')}`);
    one.memory.calendar = { version: 'later', years: [{ year: 2026, off, workdays: [], source: 'test' }] };
    one.take(calendarInput('later', LATER));
    const again = one.next();
    if (again.kind !== 'take') expect.fail('nothing due');
    expect(again.input.inputId).not.toBe(due.input.inputId);
    expect(one.take(again.input).input.outcome).toBe('applied');
  });
});

test('a calendar whose judgement throws is set aside, and the case goes on under the one it has', () => {
  const one = new Case();
  planted.calendar = true;
  const { input } = one.take(calendarInput('broken', LATER));
  expect(input).toMatchObject({ outcome: 'refused', refusal: { code: 'judgement_failed' } });
  expect(isSetAside(one.state, 'calendar:broken')).toBe(true);
  expect(one.state.calendarVersion).toBe(PUBLISHED_CALENDAR.version);
  expect(one.take(one.note('n1')).input.outcome).toBe('applied');
});
