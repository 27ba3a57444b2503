/** Short names of the grounds on which a period is extended or days are left out; the full wording is in each rule. */
import type { Vocabulary } from '../words.ts';

export const GROUND_NAMES = {
  both_parties: { zh: '双方当事人同意', en: 'both parties agree' },
  president: { zh: '院长批准', en: 'approved by the president' },
  superior: { zh: '上级批准', en: 'approved by the superior' },
  court: { zh: '法院准许', en: 'granted by the court' },
  restored: { zh: '准许顺延', en: 'restored by the court' },
  travel_time: { zh: '在途时间', en: 'travel time' },
  grave: { zh: '情节严重', en: 'grave case' },
  public_notice: { zh: '公告', en: 'public notice' },
  appraisal: { zh: '鉴定评估', en: 'appraisal' },
  hearing: { zh: '听证', en: 'hearing' },
  settlement: { zh: '当事人和解', en: 'settlement talks' },
  jurisdiction: { zh: '管辖争议', en: 'dispute on jurisdiction' },
  mediation: { zh: '同意延长的调解', en: 'agreed mediation' },
  suspension: { zh: '中止', en: 'suspension' },
  coordination: { zh: '执行争议协调', en: 'coordination between courts' },
  auction: { zh: '拍卖、变卖', en: 'auction or sale' },
  obstacle: { zh: '不可抗力或者其他障碍', en: 'force majeure or another obstacle' },
  retrial_or_bankruptcy: { zh: '因审判监督、破产中止执行', en: 'suspension for retrial or bankruptcy' },
  stay: { zh: '暂缓执行', en: 'stay of execution' },
} as const satisfies Vocabulary;

type Ground = keyof typeof GROUND_NAMES;

/** The ground's short name; an unknown code (written by a newer release) is shown as it is. */
export function groundName(ground: string, language: 'zh' | 'en'): string {
  return Object.hasOwn(GROUND_NAMES, ground) ? GROUND_NAMES[ground as Ground][language] : ground;
}
