/**
 * The whole request of a decision as one schema, so that one form and one check hold for it and the server's JSON pointers
 * need no translation: `data` as the catalogue says, and for whom and when it happened.
 */
import type { CatalogueDecisionsItem, CatalogueVocabularies } from '../../api/generated.ts';
import type { Words } from '../../api/problem.ts';
import { decisionWords } from '../../words/decision.ts';
import type { Schema } from '../schema-form/schema.ts';

const both = (key: keyof (typeof decisionWords)['zh']): Words => ({
  zh: decisionWords.zh[key],
  en: decisionWords.en[key],
});

/** The interface's own words for what is no field of the law. */
const WORDS = {
  happenedAt: both('happenedAt'),
  happenedAtHint: both('happenedAtHint'),
  onBehalfOf: both('onBehalfOf'),
  party: both('party'),
  channel: both('channel'),
  agentNo: both('agentNo'),
  proof: both('proof'),
};

const inWords = ({ zh, en }: Words) => ({ 'x-zh': zh, 'x-en': en });

function behalfSchema(vocabularies: CatalogueVocabularies): Schema {
  const channels = vocabularies['channel'] ?? [];
  return {
    type: 'object',
    ...inWords(WORDS.onBehalfOf),
    properties: {
      partyId: { type: 'string', minLength: 1, 'x-ref': 'onBehalf', ...inWords(WORDS.party) },
      channel: {
        type: 'string',
        enum: channels.map(({ code }) => code),
        oneOf: channels.map(({ code, zh, en }) => ({ const: code, ...inWords({ zh, en }) })),
        ...inWords(WORDS.channel),
      },
      agentNo: { type: 'integer', minimum: 1, maximum: 99, ...inWords(WORDS.agentNo) },
      proof: { type: 'string', minLength: 1, 'x-ref': 'document', ...inWords(WORDS.proof) },
    },
    required: ['partyId', 'channel'],
  };
}

export function envelopeSchema(entry: CatalogueDecisionsItem, vocabularies: CatalogueVocabularies): Schema {
  const behalf = entry.onBehalfOf === 'never' ? {} : { onBehalfOf: behalfSchema(vocabularies) };
  const data: Schema = { ...(entry.schema as Schema), 'x-plain': true };
  const hint = WORDS.happenedAtHint;
  const happenedAt: Schema = {
    type: 'string',
    format: 'date-time',
    description: `${hint.zh} / ${hint.en}`,
    ...inWords(WORDS.happenedAt),
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
