/** A rule of time in words (期限规则): how long, from when, how its last day falls, how it is lengthened, what is left out. */
import {
  type DurationUnit,
  type RuleExclusion,
  type RuleExtension,
  type RuleRow,
} from '../domain/law/rule-row.ts';
import { spanWords } from '../domain/deadlines/trace.ts';
import type { Vocabulary } from '../domain/words.ts';
import { type Words, words } from './text.ts';

/** Which instant of the start counts in law. */
export const EFFECT_BY: Vocabulary<RuleRow['effectBy']> = {
  received: words('自收到之日起计算', 'counts from the day it was received'),
  happened: words('自事实发生之日起计算', 'counts from the day it happened'),
};

export const REST_DAY_MOVE = {
  forward: words(
    '末日为休息日的，顺延至其后第一个工作日',
    'a last day that is a rest day moves to the next workday',
  ),
  stays: words('末日为休息日的，不顺延', 'a last day that is a rest day stays where it is'),
  none: words('末日不会是休息日，或者以小时计算', 'the last day is never a rest day, or the end is an hour'),
} as const;

const both = (say: (language: 'zh' | 'en') => string): Words => words(say('zh'), say('en'));

const span = (length: number, unit: DurationUnit): Words =>
  both((language) => spanWords({ length, unit }, language));

/** The limits within which somebody sets a length: 7日以上15日以下. */
function limits(least: number | undefined, most: number | undefined, unit: DurationUnit): Words | undefined {
  if (least === undefined && most === undefined) return undefined;
  const low = least === undefined ? undefined : span(least, unit);
  const high = most === undefined ? undefined : span(most, unit);
  const en = [low && `at least ${low.en}`, high && `at most ${high.en}`].filter((part) => part !== undefined);
  return words(
    `${low === undefined ? '' : `${low.zh}以上`}${high === undefined ? '' : `${high.zh}以下`}`,
    en.join(', '),
  );
}

function setByCourt({ courtSet, unit }: RuleRow): Words {
  const { min, max, default: proposed } = courtSet ?? {};
  const within = limits(min, max, unit);
  const asProposed = proposed === undefined ? undefined : span(proposed, unit);
  return words(
    ['由法院确定', within?.zh, asProposed && `平台建议${asProposed.zh}`].filter(Boolean).join('，'),
    ['set by the court', within?.en, asProposed && `the platform proposes ${asProposed.en}`]
      .filter(Boolean)
      .join(', '),
  );
}

/** 15日; 由法院确定，15日以上; of a rule that counts back, what it keeps free before the start. */
export function lengthWords(rule: RuleRow): Words {
  const { length, unit, before } = rule;
  const long = length === undefined || rule.courtSet !== undefined ? setByCourt(rule) : span(length, unit);
  return before === true ? words(`提前${long.zh}`, `${long.en} before`) : long;
}

/** How much more one extension gives: at most, between, or as the one who grants it says. */
export function extensionWords({ length, least, unit, max }: RuleExtension, rule: RuleRow): Words {
  const of = unit ?? rule.unit;
  const much =
    length === undefined
      ? words('长度由批准者确定', 'for as long as the one who grants it says')
      : least === undefined
        ? both((language) =>
            language === 'zh' ? `最多延长${span(length, of).zh}` : `by at most ${span(length, of).en}`,
          )
        : (limits(least, length, of) ?? words('', ''));
  const often =
    max === undefined ? undefined : words(`最多${max}次`, max === 1 ? 'once' : `at most ${max} times`);
  return often === undefined ? much : words(`${much.zh}，${often.zh}`, `${much.en}, ${often.en}`);
}

/** What leaving days out on a ground does to the period. */
export function exclusionWords({ former, endsMonthsAfter }: RuleExclusion): Words {
  if (former === true)
    return words(
      '仅限已有记录的案件，不得新扣除',
      'only where a case has it on record: nothing more may be left out',
    );
  if (endsMonthsAfter === undefined) return words('期间不计入期限', 'its days do not count');
  return both((language) =>
    language === 'zh'
      ? `自障碍消除之日起满${span(endsMonthsAfter, 'month').zh}届满`
      : `the period ends ${span(endsMonthsAfter, 'month').en} after the obstacle is gone`,
  );
}
