/** Whatever a call to Temporal throws is one of six kinds, and the callers decide by the kind alone. */
import {
  ActivityCompletionError,
  ActivityNotFoundError,
  ServiceError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { describe, expect, test } from 'vitest';
import { temporalErrorKind } from '../../../temporal/errors.ts';

const grpc = (code: number) => Object.assign(new Error('grpc'), { code, details: '', metadata: {} });

describe('by the class of the SDK', () => {
  test('a case that does not run', () => {
    expect(temporalErrorKind(new WorkflowNotFoundError('gone', 'case/1', undefined))).toBe('not_found');
  });
  test('a task that is settled, withdrawn or was issued again', () => {
    expect(temporalErrorKind(new ActivityNotFoundError('gone'))).toBe('not_found');
  });
  test('a completion that did not get through for any other reason is worth another attempt', () => {
    expect(temporalErrorKind(new ActivityCompletionError('no connection'))).toBe('unavailable');
  });
  test('a case that runs already', () => {
    const error = new WorkflowExecutionAlreadyStartedError('runs', 'case/1', 'disputeCase');
    expect(temporalErrorKind(error)).toBe('already_started');
  });
});

describe('of a person’s task', () => {
  test('that is no longer asked for', () => {
    expect(temporalErrorKind(new ActivityNotFoundError('gone'))).toBe('not_found');
  });
  test('that could not be reported is tried again', () => {
    expect(temporalErrorKind(new ActivityCompletionError('failed'))).toBe('unavailable');
  });
});

describe('by the status of the call', () => {
  const kinds = [
    [1, 'timeout'],
    [4, 'timeout'],
    [5, 'not_found'],
    [6, 'already_started'],
    [8, 'unavailable'],
    [14, 'unavailable'],
    [3, 'other'],
    [13, 'other'],
  ] as const;
  test.each(kinds)('%i is %s', (code, kind) => {
    expect(temporalErrorKind(grpc(code))).toBe(kind);
  });
  test.each(kinds)('%i is %s when the SDK has wrapped it', (code, kind) => {
    expect(temporalErrorKind(new ServiceError('wrapped', { cause: grpc(code) }))).toBe(kind);
  });
});

describe('too much at once, or too large: one status for both', () => {
  const exhausted = (details: string) => Object.assign(new Error('grpc'), { code: 8, details, metadata: {} });
  test.each([
    'Received message larger than max (5242881 vs 4194304)',
    'grpc: received message larger than max (6 vs 4)',
  ])('%s will never get through', (details) => {
    expect(temporalErrorKind(exhausted(details))).toBe('too_large');
    expect(temporalErrorKind(new ServiceError('wrapped', { cause: exhausted(details) }))).toBe('too_large');
  });
  test.each(['namespace rate limit exceeded', 'SystemOverloaded', ''])('%s passes', (details) => {
    expect(temporalErrorKind(exhausted(details))).toBe('unavailable');
  });
});

test.each([new Error('anything'), undefined, null, 'text', 7])('%s is other', (error) => {
  expect(temporalErrorKind(error)).toBe('other');
});
