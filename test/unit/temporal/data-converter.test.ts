/** What leaves a process for Temporal is unreadable there, failures included; only a failure's type, a code, stays readable. */
import { ApplicationFailure, type Payload, defaultPayloadConverter } from '@temporalio/common';
import { describe, expect, test } from 'vitest';
import { createDataConverter, FAILURE_CONVERTER_PATH } from '../../../temporal/data-converter.ts';
import { failureConverter } from '../../../temporal/failure-converter.ts';

const KEYS = [{ id: 'k1', key: Buffer.alloc(32, 1) }];

describe('the data converter', () => {
  test('brings a value through its codec and back', async () => {
    const [codec] = createDataConverter(KEYS).payloadCodecs ?? [];
    const value = { inputId: 'input-one', amount: '12.50', 当事人: ['p1', 'p2'] };
    const encoded = (await codec?.encode([defaultPayloadConverter.toPayload(value)])) ?? [];
    expect(Buffer.from(encoded[0]?.data ?? []).toString('utf8')).not.toContain('input-one');
    const [decoded] = (await codec?.decode(encoded)) ?? [];
    expect(defaultPayloadConverter.fromPayload(decoded as Payload)).toEqual(value);
  });

  test('names the failure converter by the path that goes into the workflow bundle', async () => {
    expect(createDataConverter(KEYS).failureConverterPath).toBe(FAILURE_CONVERTER_PATH);
    expect(await import(FAILURE_CONVERTER_PATH)).toHaveProperty('failureConverter');
  });
});

describe('a failure', () => {
  const error = ApplicationFailure.nonRetryable('张建设 owes 李红梅', 'RecordBehind');
  const failure = failureConverter.errorToFailure(error, defaultPayloadConverter);

  test('keeps its text and its stack in an encodable payload', () => {
    expect(failure.message).toBe('Encoded failure');
    expect(failure.stackTrace ?? '').toBe('');
    expect(failure.applicationFailureInfo?.type).toBe('RecordBehind');
    const { encodedAttributes, ...open } = failure;
    expect(encodedAttributes).toBeDefined();
    expect(JSON.stringify(open)).not.toContain('张建设');
  });

  test('has them again where it is read', () => {
    const back = failureConverter.failureToError(failure, defaultPayloadConverter);
    expect(back.message).toBe('张建设 owes 李红梅');
  });
});
