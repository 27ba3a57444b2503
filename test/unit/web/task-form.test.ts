/** The form of an act is its kind's own schema, and what it answered is read back in that schema's words. */
import { describe, expect, it } from 'vitest';
import { asJpegName, fit } from '../../../web/src/offline/photograph.ts';
import type { Schema } from '../../../web/src/parts/schema-form/schema.ts';
import {
  actSchema,
  attemptPath,
  hasMethods,
  methodIn,
  withinAttempt,
} from '../../../web/src/screens/task/act-schema.ts';
import { tell } from '../../../web/src/screens/task/read-back.ts';

const facts: Schema = {
  type: 'object',
  properties: {
    method: {
      type: 'string',
      'x-zh': '送达方式',
      'x-en': 'method',
      enum: ['direct', 'post'],
      oneOf: [{ const: 'direct', 'x-zh': '直接送达', 'x-en': 'in person' }, { const: 'post' }],
    },
    receiver: {
      type: 'string',
      enum: ['neighbour', 'self'],
      oneOf: [
        { const: 'neighbour', 'x-zh': '邻居', 'x-en': 'a neighbour' },
        { const: 'self', 'x-zh': '本人', 'x-en': 'the person' },
      ],
    },
    signed: { type: 'boolean', 'x-zh': '已签收', 'x-en': 'signed for' },
    place: { type: 'string' },
    postResult: { type: 'string' },
  },
  required: ['method'],
};
const attempt: Schema = {
  type: 'object',
  properties: {
    result: { type: 'string', 'x-zh': '结果', 'x-en': 'result' },
    facts,
    place: { type: 'object', properties: { address: { type: 'string' } } },
    evidence: { type: 'array', items: { 'x-ref': 'document', type: 'string' } },
  },
  required: ['result', 'facts'],
};
const complete: Schema = {
  type: 'object',
  properties: { result: { type: 'object', properties: { outcome: { type: 'string' } } }, attempt },
  required: ['result'],
};
const way = (receivers: string[]) => ({
  way: 'handed_over',
  zh: '当面交给',
  en: 'handed over',
  receivers,
  places: [],
  witnesses: [],
  article: '民事诉讼法 第88条',
});
/** As the API tells it of a task. */
const guide = {
  servesNothing: { zh: '不产生送达效力', en: 'serves nothing' },
  methods: [
    { method: 'direct', asks: ['receiver', 'signed', 'place'], ways: [way(['self'])] },
    {
      method: 'post',
      asks: ['postResult'],
      ways: [],
      refusal: { code: 'not_here', zh: '不适用', en: 'not here' },
    },
  ],
};
const names = (schema: Schema | undefined): readonly string[] => Object.keys(schema?.properties ?? {});

describe('the form of an act', () => {
  it('leaves photographs and place to their own controls, and asks first what the API says of the method', () => {
    const asked = { act: 'attempt', withAttempt: false, all: false, method: 'direct', guide } as const;
    const form = actSchema(attempt, asked);
    expect(names(form)).toEqual(['result', 'facts']);
    expect(names(form.properties?.['facts'])).toEqual(['method', 'receiver', 'signed', 'place']);
    expect(names(actSchema(attempt, { ...asked, all: true }).properties?.['facts'])).toEqual(names(facts));
  });

  it('has the receivers that the law takes first, and says of the others what they are worth', () => {
    const asked = { act: 'attempt', withAttempt: false, all: false, method: 'direct', guide } as const;
    const drawn = actSchema(attempt, asked).properties?.['facts']?.properties ?? {};
    const words = (name: string) => drawn[name]?.oneOf?.map((one) => [one['x-zh'], one['x-en']]);
    expect(drawn['receiver']?.enum).toEqual(['self', 'neighbour']);
    expect(words('receiver')).toEqual([
      ['邻居（不产生送达效力）', 'a neighbour (serves nothing)'],
      ['本人', 'the person'],
    ]);
    expect(drawn['method']?.enum).toEqual(['direct', 'post']);
    expect(words('method')?.[1]?.[0]).toContain('不产生送达效力');
  });

  it('asks everything where the device kept a task without what counts as served', () => {
    const asked = { act: 'attempt', withAttempt: false, all: false, method: 'direct' } as const;
    expect(names(actSchema(attempt, asked).properties?.['facts'])).toEqual(names(facts));
  });

  it('asks for the visit with a result, or for neither', () => {
    const asked = { act: 'complete', withAttempt: true, all: false } as const;
    expect(actSchema(complete, asked).required).toEqual(['result', 'attempt']);
    expect(names(actSchema(complete, { ...asked, withAttempt: false }))).toEqual(['result']);
    expect(hasMethods(complete)).toBe(true);
    expect(hasMethods({ type: 'object', properties: {} })).toBe(false);
  });

  it('knows where in the data the visit lies', () => {
    const path = attemptPath({ act: 'complete', withAttempt: true, all: false });
    expect(path).toEqual(['attempt']);
    expect(attemptPath({ act: 'return', withAttempt: true, all: false })).toBeUndefined();
    const data = { attempt: { result: 'done', facts: { method: 'post' } } };
    expect(methodIn(data, path)).toBe('post');
    expect(withinAttempt(data, path, { place: { address: 'a' } })).toEqual({
      attempt: { result: 'done', facts: { method: 'post' }, place: { address: 'a' } },
    });
    expect(withinAttempt(data, undefined, { place: {} })).toBe(data);
  });
});

describe('what is read back', () => {
  const words = (text: string) => ({ zh: text, en: text });
  const naming = { yes: words('是'), no: words('否'), named: () => undefined };

  it('says each answer in the words of its schema, and nothing that was not answered', () => {
    const told = tell(attempt, { result: 'done', facts: { method: 'direct', signed: false } }, naming);
    expect(told.map(({ label, values }) => [label.zh, values.map(({ zh }) => zh)])).toEqual([
      ['结果', ['done']],
      ['送达方式', ['直接送达']],
      ['已签收', ['否']],
    ]);
  });

  it('names what an id stands for, and each row of a list', () => {
    const schema: Schema = {
      type: 'object',
      properties: {
        parties: { type: 'array', 'x-zh': '当事人', items: { type: 'string', 'x-ref': 'party' } },
        witnesses: {
          type: 'array',
          items: { type: 'object', properties: { name: { type: 'string', 'x-zh': '姓名' } } },
        },
      },
    };
    const named = (ref: string, id: string) => (ref === 'party' && id === 'p1' ? '张建设' : undefined);
    const data = { parties: ['p1'], witnesses: [{ name: '甲' }, { name: '乙' }] };
    const told = tell(schema, data, { ...naming, named });
    expect(told.map(({ label, values }) => [label.zh, values[0]?.zh])).toEqual([
      ['当事人', '张建设'],
      ['姓名', '甲'],
      ['姓名', '乙'],
    ]);
  });
});

describe('a photograph', () => {
  it('is at most 2,048 px on its longer side, and never made larger', () => {
    expect(fit({ width: 4000, height: 3000 })).toEqual({ width: 2048, height: 1536 });
    expect(fit({ width: 3000, height: 4000 })).toEqual({ width: 1536, height: 2048 });
    expect(fit({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 });
    expect(fit({ width: 100_000, height: 1 })).toEqual({ width: 2048, height: 1 });
  });

  it('has the name of what its bytes are now', () => {
    expect(asJpegName('IMG_1.HEIC')).toBe('IMG_1.jpg');
    expect(asJpegName('回证')).toBe('回证.jpg');
    expect(asJpegName('.png')).toBe('photograph.jpg');
  });
});
