/**
 * The whole request of a decision as one schema, so that one form and one check hold for it and the server's JSON pointers
 * need no translation: `data` as the catalogue says, and for whom and when it happened.
 */
import type { CatalogueDecisionsItem, CatalogueVocabularies } from '../../api/generated.ts';
import type { Words } from '../../api/problem.ts';
import type { Schema } from '../../parts/schema-form/schema.ts';
import type { Sent } from './sent.ts';

/** The interface's own words for what is no field of the law. */
export interface EnvelopeWords {
  readonly happenedAt: Words;
  readonly happenedAtHint: Words;
  readonly onBehalfOf: Words;
  readonly party: Words;
  readonly channel: Words;
  readonly proof: Words;
}

const inWords = ({ zh, en }: Words) => ({ 'x-zh': zh, 'x-en': en });

function behalfSchema(words: EnvelopeWords, vocabularies: CatalogueVocabularies): Schema {
  const channels = vocabularies['channel'] ?? [];
  return {
    type: 'object',
    ...inWords(words.onBehalfOf),
    properties: {
      partyId: { type: 'string', minLength: 1, 'x-ref': 'onBehalf', ...inWords(words.party) },
      channel: {
        type: 'string',
        enum: channels.map(({ code }) => code),
        oneOf: channels.map(({ code, zh, en }) => ({ const: code, ...inWords({ zh, en }) })),
        ...inWords(words.channel),
      },
      proof: { type: 'string', minLength: 1, 'x-ref': 'document', ...inWords(words.proof) },
    },
    required: ['partyId', 'channel'],
  };
}

export function envelopeSchema(
  entry: CatalogueDecisionsItem,
  vocabularies: CatalogueVocabularies,
  words: EnvelopeWords,
): Schema {
  const behalf = entry.onBehalfOf === 'never' ? {} : { onBehalfOf: behalfSchema(words, vocabularies) };
  const data: Schema = { ...(entry.schema as Schema), 'x-plain': true };
  const hint = words.happenedAtHint;
  const happenedAt: Schema = {
    type: 'string',
    format: 'date-time',
    description: `${hint.zh} / ${hint.en}`,
    ...inWords(words.happenedAt),
  };
  return {
    type: 'object',
    properties: { ...behalf, data, happenedAt },
    required: ['data', ...(entry.onBehalfOf === 'required' ? ['onBehalfOf'] : [])],
  };
}

/** The request's body as the form holds it. */
export interface Envelope {
  readonly data: Readonly<Record<string, unknown>>;
  readonly happenedAt?: string;
  readonly onBehalfOf?: Readonly<Record<string, unknown>>;
}

/** What the device keeps of a decision that has no answer yet. */
export interface Entry {
  readonly form?: Envelope;
  readonly sent?: Sent;
}
