/** Every decision that tells as it is taken has the text beside the field by which it says so. */
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../api/catalogue/catalogue.ts';
import { TELLING_DECISIONS } from '../../../domain/chapters/record/telling-with.ts';
import { topicOf } from '../../../domain/chapters/record/telling.ts';
import { TELLING_IDS, TELLING_VERSION, TELLINGS } from '../../../domain/law/telling.ts';

interface Text {
  readonly id: string;
  readonly zh: string;
  readonly article: string;
  readonly version: string;
  readonly when?: { readonly field: string; readonly in: readonly unknown[] };
}
type Property = { readonly 'x-tells'?: readonly Text[] };

const { decisions } = buildCatalogue('zh');

function textsOf(type: string): readonly (Text & { field: string })[] {
  const schema = decisions.find((one) => one.type === type)?.schema as { properties?: object };
  return Object.entries(schema?.properties ?? {}).flatMap(([field, property]) =>
    ((property as Property)['x-tells'] ?? []).map((text) => ({ ...text, field })),
  );
}

test.each(TELLING_DECISIONS)('%s', (type) => {
  const texts = textsOf(type);
  expect(texts.length).toBeGreaterThan(0);
  for (const { id, zh, article, version } of texts) {
    const text = TELLINGS[id as keyof typeof TELLINGS];
    expect({ zh, article, version }).toEqual({
      zh: text.zh,
      article: text.article,
      version: TELLING_VERSION,
    });
  }
});

test('and telling by itself has each text beside its topic', () => {
  expect(textsOf('tell_parties').map(({ id, field, when }) => [id, field, when?.in])).toEqual(
    TELLING_IDS.map((id) => [id, 'topic', [topicOf(id)]]),
  );
});
