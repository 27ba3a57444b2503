/** Fills in the form of a decision by its labels, with the part that says for which party it is. */
import type { Given, World } from '../../../demo/client/world.ts';
import type { Schema } from '../../../web/src/parts/schema-form/schema.ts';
import { decisionWords as words } from '../../../web/src/words/decision.ts';
import type { Language } from './browsers.ts';
import { fillFields, type Filling } from './fill-form.ts';

type Vocabularies = Readonly<Record<string, readonly { code: string; zh: string; en: string }[]>>;

const channelSchema = (channels: Vocabularies[string], lang: Language): Schema => ({
  type: 'object',
  properties: {
    partyId: { type: 'string', 'x-ref': 'onBehalf', [`x-${lang}`]: words[lang].party },
    channel: {
      type: 'string',
      enum: channels.map(({ code }) => code),
      oneOf: channels.map(({ code, zh, en }) => ({ const: code, 'x-zh': zh, 'x-en': en })),
      [`x-${lang}`]: words[lang].channel,
    },
  },
  required: ['partyId', 'channel'],
});

/** Fills in what is given: for whom it is said, and the data of the decision. */
export async function fillDecision(
  filling: Filling,
  world: World,
  { type, data, onBehalfOf }: Pick<Given, 'type' | 'data' | 'onBehalfOf'>,
): Promise<void> {
  const form = filling.page.locator('form');
  if (onBehalfOf !== undefined) {
    const { vocabularies } = world.catalogue as unknown as { vocabularies: Vocabularies };
    const said = words[filling.lang];
    const group = form.getByRole('group', { name: said.onBehalfOf, exact: true });
    const schema = channelSchema(vocabularies['channel'] ?? [], filling.lang);
    await fillFields(filling, group, schema, { ...onBehalfOf });
  }
  await fillFields(filling, form, world.decision(type).schema, data);
}
