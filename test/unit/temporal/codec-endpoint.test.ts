/** The remote-codec protocol, as Temporal's web page speaks it: JSON with base64. */
import { describe, expect, test } from 'vitest';
import { createCodec, UnknownCodecKey } from '../../../temporal/codec.ts';
import { createCodecEndpoint } from '../../../temporal/codec-endpoint.ts';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const endpoint = createCodecEndpoint(createCodec([{ id: 'k1', key: Buffer.alloc(32, 1) }]));
const shown = { metadata: { encoding: base64('json/plain') }, data: base64('{"partyId":"p1"}') };

describe('the codec endpoint', () => {
  test('decodes what it encoded, in order', async () => {
    const payloads = [shown, { ...shown, data: base64('null') }];
    const encoded = await endpoint.encode({ payloads });
    expect(encoded.payloads.map((one) => one.metadata?.['encoding'])).toEqual(
      Array.from({ length: 2 }, () => base64('binary/encrypted')),
    );
    expect(await endpoint.decode(encoded)).toEqual({ payloads });
  });

  test('survives the trip as JSON text', async () => {
    const sent = JSON.parse(JSON.stringify(await endpoint.encode({ payloads: [shown] })));
    expect(await endpoint.decode(sent)).toEqual({ payloads: [shown] });
  });

  test('takes what has neither metadata nor data', async () => {
    expect(await endpoint.decode({ payloads: [{}] })).toEqual({ payloads: [{ metadata: {}, data: '' }] });
  });

  test('says which key is missing', async () => {
    const other = createCodecEndpoint(createCodec([{ id: 'k9', key: Buffer.alloc(32, 9) }]));
    const encoded = await other.encode({ payloads: [shown] });
    await expect(endpoint.decode(encoded)).rejects.toBeInstanceOf(UnknownCodecKey);
  });
});
