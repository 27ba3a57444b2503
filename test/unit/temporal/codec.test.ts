/** Payload protection (ADR 0003): what is written can be read with its key, and with nothing else, and only as it was written. */
import type { Payload, SerializationContext } from '@temporalio/common';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCodec, PayloadTampered, UnknownCodecKey } from '../../../temporal/codec.ts';

const keyOf = (id: string, fill: number) => ({ id, key: Buffer.alloc(32, fill) });
const OLD = keyOf('k1', 1);
const NEW = keyOf('k2', 2);

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

const plain = fc.record({
  metadata: fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), fc.uint8Array({ maxLength: 24 }), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  data: fc.uint8Array({ maxLength: 500 }),
});

/** Protobuf gives back plain buffers: compared as text. */
const shown = ({ metadata, data }: Payload) => ({
  data: Buffer.from(data ?? []).toString('hex'),
  metadata: Object.fromEntries(
    Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('hex')]),
  ),
});

async function one(payloads: Promise<Payload[]>): Promise<Payload> {
  const [payload] = await payloads;
  if (payload === undefined) throw new Error('no payload');
  return payload;
}

const written = { metadata: { encoding: utf8('json/plain') }, data: utf8('{"partyId":"p1"}') };

describe('a payload', () => {
  test('comes back as it went in', async () => {
    const codec = createCodec([OLD]);
    await fc.assert(
      fc.asyncProperty(fc.array(plain, { maxLength: 4 }), async (payloads) => {
        const back = await codec.decode(await codec.encode(payloads));
        expect(back.map(shown)).toEqual(payloads.map(shown));
      }),
      { numRuns: 100 },
    );
  });

  test('shows nothing of itself but the id of its key', async () => {
    const encoded = await one(createCodec([OLD]).encode([written]));
    expect(Object.keys(encoded.metadata ?? {}).sort()).toEqual(['encoding', 'encryption-key-id']);
    expect(text(encoded.metadata?.['encryption-key-id'])).toBe('k1');
    expect(text(encoded.data)).not.toContain('p1');
  });

  test('is never written the same way twice', async () => {
    const codec = createCodec([OLD]);
    const [first, second] = await codec.encode([written, written]);
    expect(shown(first ?? {}).data).not.toBe(shown(second ?? {}).data);
  });

  test('that was never encrypted is let through: histories from before the codec, and the replay corpus', async () => {
    expect(await createCodec([OLD]).decode([written])).toEqual([written]);
  });
});

const KEPT = {
  metadata: {
    encoding: 'binary/encrypted',
    'encryption-key-id': 'k1',
    'encryption-format': 'jingfa/2',
  },
  data: 'cGgEk4sIvhumKUbQF9R5sGYJh3y6jFUUwZqLOZVkB+H+2xf03OHoGAz3q62e51a50MqDjE9rm0M2Vd1cmV1wU3wWgmanxB3ozDvXBAQJ1b9UuMBdzW2h5aLehBoBDQ469pb02tUCrjAu/xSfCcm6FA==',
};

/** As long as what a case records. */
const long = {
  ...written,
  data: utf8(
    JSON.stringify({ status: 'appended', events: [{ seq: 1, body: '{\\"type\\":\\"note\\"}'.repeat(20) }] }),
  ),
};

describe('a long payload', () => {
  const codec = createCodec([OLD]);

  test('is compressed before it is encrypted, says so, and comes back as it went in', async () => {
    const encoded = await one(codec.encode([long]));
    expect(text(encoded.metadata?.['encryption-format'])).toBe('jingfa/2');
    expect(encoded.data?.length ?? 0).toBeLessThan(long.data.length / 2);
    expect((await codec.decode([encoded])).map(shown)).toEqual([shown(long)]);
  });

  test('that does not become shorter is left as it is', async () => {
    const noise = { ...written, data: Uint8Array.from({ length: 400 }, (_, at) => (at * 7919 * at) % 251) };
    const encoded = await one(codec.encode([noise]));
    expect((await codec.decode([encoded])).map(shown)).toEqual([shown(noise)]);
  });

  test.each([
    ['no longer said', undefined],
    ['another one', utf8('jingfa/3')],
  ])('is refused when its format is %s', async (_how, format) => {
    const encoded = await one(codec.encode([long]));
    const { 'encryption-format': _said, ...rest } = encoded.metadata ?? {};
    const metadata = format === undefined ? rest : { ...rest, 'encryption-format': format };
    await expect(codec.decode([{ ...encoded, metadata }])).rejects.toBeInstanceOf(PayloadTampered);
  });

  test('written by the first build that compressed is read: its dictionary is in use for ever', async () => {
    const encoded = {
      metadata: Object.fromEntries(Object.entries(KEPT.metadata).map(([name, value]) => [name, utf8(value)])),
      data: Buffer.from(KEPT.data, 'base64'),
    };
    expect((await codec.decode([encoded])).map(shown)).toEqual([shown(long)]);
  });
});

describe('a payload altered on the way', () => {
  test('is refused whichever bit it is', async () => {
    const codec = createCodec([OLD]);
    const encoded = await one(codec.encode([written]));
    const size = encoded.data?.length ?? 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(size - 1), fc.nat(7), async (at, bit) => {
        const data = Buffer.from(encoded.data ?? []);
        data[at] = (data[at] ?? 0) ^ (1 << bit);
        await expect(codec.decode([{ ...encoded, data }])).rejects.toBeInstanceOf(PayloadTampered);
      }),
      { numRuns: 100 },
    );
  });

  test('is refused when it was cut short', async () => {
    const codec = createCodec([OLD]);
    const encoded = await one(codec.encode([written]));
    for (const length of [0, 12, 27, (encoded.data?.length ?? 1) - 1]) {
      const data = Buffer.from(encoded.data ?? []).subarray(0, length);
      await expect(codec.decode([{ ...encoded, data }])).rejects.toBeInstanceOf(PayloadTampered);
    }
  });

  test('is refused when it names another key that has the same bytes', async () => {
    const twin = { id: 'twin', key: OLD.key };
    const encoded = await one(createCodec([OLD]).encode([written]));
    const metadata = { ...encoded.metadata, 'encryption-key-id': utf8('twin') };
    const decoded = createCodec([OLD, twin]).decode([{ ...encoded, metadata }]);
    await expect(decoded).rejects.toBeInstanceOf(PayloadTampered);
  });
});

describe('a payload of one case', () => {
  const codec = createCodec([OLD]);
  const of = (workflowId: string): SerializationContext => ({
    type: 'workflow',
    namespace: 'default',
    workflowId,
  });
  const ofCase = () => one(codec.encode([written], of('case/1')));

  test('is read by its own case, and by whoever is not told of any', async () => {
    const encoded = await ofCase();
    expect((await codec.decode([encoded], of('case/1'))).map(shown)).toEqual([shown(written)]);
    expect((await codec.decode([encoded])).map(shown)).toEqual([shown(written)]);
  });

  test('is refused by another', async () => {
    const decoded = codec.decode([await ofCase()], of('case/2'));
    await expect(decoded).rejects.toBeInstanceOf(PayloadTampered);
  });

  test.each([
    ['renamed', { 'encryption-workflow-id': utf8('case/2') }],
    ['made nobody’s', { 'encryption-workflow-id': undefined }],
  ])('is refused when it is %s', async (_how, change) => {
    const encoded = await ofCase();
    const metadata = Object.fromEntries(
      Object.entries({ ...encoded.metadata, ...change }).filter(
        (entry): entry is [string, Uint8Array] => entry[1] !== undefined,
      ),
    );
    for (const reader of [undefined, of('case/2')]) {
      const decoded = codec.decode([{ ...encoded, metadata }], reader);
      await expect(decoded).rejects.toBeInstanceOf(PayloadTampered);
    }
  });

  test('that was written for none is read by every case', async () => {
    const encoded = await codec.encode([written]);
    expect((await codec.decode(encoded, of('case/1'))).map(shown)).toEqual([shown(written)]);
  });
});

describe('keys', () => {
  test('a key that is not there is named', async () => {
    const encoded = await createCodec([OLD]).encode([written]);
    const decoded = createCodec([NEW]).decode(encoded);
    await expect(decoded).rejects.toBeInstanceOf(UnknownCodecKey);
    await expect(createCodec([NEW]).decode(encoded)).rejects.toThrow('"k1"');
  });

  test('the same id with other bytes is not the same key', async () => {
    const encoded = await createCodec([OLD]).encode([written]);
    const impostor = { id: 'k1', key: NEW.key };
    await expect(createCodec([impostor]).decode(encoded)).rejects.toBeInstanceOf(PayloadTampered);
  });

  test('rotation: the first key writes, all keys read', async () => {
    const before = await createCodec([OLD]).encode([written]);
    const rotated = createCodec([NEW, OLD]);
    const after = await rotated.encode([written]);
    expect(text(after[0]?.metadata?.['encryption-key-id'])).toBe('k2');
    expect((await rotated.decode([...before, ...after])).map(shown)).toEqual([
      shown(written),
      shown(written),
    ]);
    await expect(createCodec([OLD]).decode(after)).rejects.toBeInstanceOf(UnknownCodecKey);
  });

  test('none at all is a mistake in the configuration', () => {
    expect(() => createCodec([])).toThrow('CODEC_KEYS');
  });
});
