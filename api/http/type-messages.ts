/** What is wrong with the type, size or choice of a field, in words for who fills in a form: never a word of the programming language. */
import type * as z from 'zod';
import type { Words } from '../../words/text.ts';

type Issue = z.core.$ZodRawIssue;

const w = (zh: string, en: string): Words => ({ zh, en });

const REQUIRED = w('必填', 'Required');
const WRONG = w('内容不符合要求', 'Not as it must be');

const KINDS: Readonly<Record<string, Words>> = {
  string: w('须为文字', 'A text is needed'),
  number: w('须为数字', 'A number is needed'),
  int: w('须为整数', 'A whole number is needed'),
  boolean: w('须选是或否（true、false）', 'Say yes or no (true, false)'),
  array: w('须为列表', 'A list is needed'),
  object: w('须为一组字段', 'A group of fields is needed'),
  record: w('须为一组字段', 'A group of fields is needed'),
};

const FORMATS: Readonly<Record<string, Words>> = {
  guid: w('不是有效的编号（UUID）', 'Not an id (UUID)'),
  uuid: w('不是有效的编号（UUID）', 'Not an id (UUID)'),
  datetime: w(
    '不是带时区的时刻，例：2026-01-05T09:00:00+08:00',
    'Not an instant with offset, e.g. 2026-01-05T09:00:00+08:00',
  ),
  date: w('不是真实的日期（YYYY-MM-DD）', 'Not a real date (YYYY-MM-DD)'),
};

function choice(values: readonly unknown[], missing: boolean): Words {
  const options = values.map(String);
  const [zh, en] = [options.join('、'), options.join(', ')];
  if (missing) return w(`必填，可选：${zh}`, `Required, one of: ${en}`);
  return values.length === 1 ? w(`须为：${zh}`, `It must be: ${en}`) : w(`可选：${zh}`, `One of: ${en}`);
}

const UNITS: Readonly<Record<string, readonly [zh: string, one: string, many: string]>> = {
  string: ['个字', 'character', 'characters'],
  array: ['项', 'item', 'items'],
};

function size(origin: string, bound: number | bigint, least: boolean): Words {
  const [zh, one, many] = UNITS[origin] ?? [];
  if (zh === undefined)
    return least ? w(`不能小于${bound}`, `At least ${bound}`) : w(`不能大于${bound}`, `At most ${bound}`);
  if (origin === 'string' && least && Number(bound) === 1) return w('不能为空', 'It must not be empty');
  const unit = Number(bound) === 1 ? one : many;
  return least
    ? w(`至少${bound}${zh}`, `At least ${bound} ${unit}`)
    : w(`最多${bound}${zh}`, `At most ${bound} ${unit}`);
}

const isMissing = (input: unknown): boolean => input === undefined;

function typeWords({ expected, input }: Extract<Issue, { code: 'invalid_type' }>): Words {
  if (isMissing(input)) return REQUIRED;
  return KINDS[expected] ?? WRONG;
}

/** A form of several is chosen by one field; without a choice zod has no more to say than that none fits. */
function unionWords(issue: Extract<Issue, { code: 'invalid_union' }>): Words {
  const { options, discriminator, input } = issue as {
    options?: unknown;
    discriminator?: string;
    input?: unknown;
  };
  if (!Array.isArray(options) || options.length === 0) return isMissing(input) ? REQUIRED : WRONG;
  const chosen = (input as Readonly<Record<string, unknown>> | undefined)?.[discriminator ?? ''];
  return choice(options, isMissing(chosen));
}

/** @returns undefined for an issue that zod's own sentence tells well enough */
export function typeMessage(issue: Issue): Words | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue);
    case 'invalid_value':
      return choice(issue.values, isMissing(issue.input));
    case 'invalid_union':
      return unionWords(issue);
    case 'too_small':
      return size(issue.origin, issue.minimum, true);
    case 'too_big':
      return size(issue.origin, issue.maximum, false);
    case 'invalid_format':
      return FORMATS[issue.format] ?? w('格式不对', 'Not in the right form');
    case 'unrecognized_keys':
      return w('没有这一字段', 'There is no such field');
    default:
      return undefined;
  }
}
