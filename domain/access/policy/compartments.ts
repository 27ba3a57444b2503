/**
 * Compartments of a case (封): parts of the record that those of the court who try it do not read. Each with the articles that
 * shut it; which fields are in which is said with the events (`EventTrait.seals`), who does not read it in `walls.ts`.
 */
import type { Words } from '../../words.ts';

interface Shut extends Words {
  readonly article: string;
}

export const COMPARTMENT = {
  mediation: {
    zh: '调解过程中的陈述和让步',
    en: 'what was said and conceded in mediation',
    article: '特邀调解规定 第22条；在线调解规则 第18条；民诉法解释 第146条',
  },
  public_order: {
    zh: '治安部分',
    en: 'the public-order part',
    article: '治安管理处罚法 第136条',
  },
} as const satisfies Readonly<Record<string, Shut>>;

export type Compartment = keyof typeof COMPARTMENT;
