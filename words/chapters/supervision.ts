/** The words of supervision (督办): titles of its events and fields, and the sentences that tell them. */
import { CAPACITY } from '../../domain/chapters/people/words.ts';
import type { Asked, SupervisionEvents } from '../../domain/chapters/supervision/shape.ts';
import { EXPLANATION_GROUND, SUPERVISED_SEAT } from '../../domain/chapters/supervision/words.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const SUPERVISION_EVENT_TITLES = {
  urged: w('督导员催办', 'A supervisor urged'),
  explanation_asked: w('督导员要求说明情况', 'A supervisor asked for an explanation'),
  explanation_given: w('答复督办', 'An explanation was given'),
} as const satisfies Vocabulary<keyof SupervisionEvents>;

export const SUPERVISION_FIELD_TITLES = {
  explanationId: w('督办事项', 'explanation'),
  'urge.seat': w('督办对象', 'whose side'),
  'urged.seat': w('督办对象', 'whose side'),
  'ask_explanation.seat': w('督办对象', 'whose side'),
  'explanation_asked.seat': w('督办对象', 'whose side'),
  'explanation_given.seat': w('督办对象', 'whose side'),
  'give_explanation.ground': w('原因', 'ground'),
  'explanation_given.ground': w('原因', 'ground'),
  'give_explanation.text': w('情况说明', 'explanation'),
  'explanation_given.text': w('情况说明', 'explanation'),
} as const satisfies Vocabulary;

function whom({ seat, capacity }: Asked): Words {
  const at = SUPERVISED_SEAT[seat];
  if (capacity === undefined) return at;
  const { zh, en } = CAPACITY[capacity];
  return w(`${at.zh}（${zh}）`, `${at.en} (${en})`);
}

type Told = SupervisionEvents['urged'] | SupervisionEvents['explanation_asked'];

function told(verb: Words, asked: Told, see: Sight): Words {
  const { zh, en } = whom(asked);
  const about = asked.deadlineId === undefined ? undefined : see.deadline(asked.deadlineId);
  const on = about === undefined ? undefined : w(`（${about.zh}）`, `(${about.en})`);
  return join([w(`${verb.zh}${zh}`, `${verb.en} ${en}`), on, see.quote(asked.reason)]);
}

export const supervisionSentences: Sentences<keyof SupervisionEvents> = {
  urged: (data, see) => told(w('催办', 'urges'), data, see),
  explanation_asked: (data, see) => told(w('要求说明情况：', 'asks for an explanation of'), data, see),
  explanation_given: ({ ground, text }, see) => {
    const { zh, en } = EXPLANATION_GROUND[ground];
    return join([w(`说明情况：${zh}`, `explains: ${en}`), see.quote(text)]);
  },
};
