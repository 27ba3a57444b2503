/** What a dispute came to, in a few lines. */
import { daysBetween } from '../../domain/deadlines/legal-date.ts';
import { chainBreak } from './chain.ts';
import { CONCLUSION } from '../../domain/chapters/record/words.ts';
import { join, plain, type Words, words } from '../../words/text.ts';
import { stageName } from './names.ts';
import type { Played } from '../player/play.ts';
import { inLanguage, type Language } from './words.ts';

/** One stage after the other, as they were entered. */
export function stagesPassed({ history }: Played): string[] {
  const entered = history.events.filter((event) => event.type === 'stage_entered');
  return ['intake', ...entered.map((event) => String(event.data['stage']))];
}

function counted(played: Played): Words {
  const { events } = played.history;
  const human = new Set(events.filter((one) => one.actor !== 'system').map((one) => one.inputNo)).size;
  const forParties = new Set(events.filter((one) => one.onBehalfOf !== undefined).map((one) => one.inputNo))
    .size;
  const refused = played.refusals.length;
  return words(
    `决定${human}项（其中代当事人${forParties}项），被拒绝${refused}次`,
    `${human} decisions (${forParties} of them for a party), ${refused} refused`,
  );
}

function deadlines(played: Played): Words {
  const { events } = played.history;
  const of = (type: string): number => events.filter((event) => event.type === type).length;
  const now = (status: string): number => played.body.deadlines.filter((one) => one.status === status).length;
  const [armed, met, breached] = [of('deadline_armed'), now('met'), of('deadline_breached')];
  const [moved, escalated] = [of('deadline_moved'), of('escalated')];
  return words(
    `期限${armed}个：按期完成${met}，届满${breached}（上报${escalated}），变更${moved}`,
    `${armed} deadlines: ${met} met, ${breached} ran out (${escalated} escalated), ${moved} moved`,
  );
}

function time({ history, seconds }: Played): Words {
  const [first, last] = [history.events[0], history.events.at(-1)].map(
    (event) => event?.at.slice(0, 10) ?? '',
  );
  const days = daysBetween(first ?? '', last ?? '') + 1;
  const real = seconds.toFixed(1);
  return words(`法定时间${days}日，实际${real}秒`, `${days} legal days in ${real} real seconds`);
}

function ending({ body }: Played): Words | undefined {
  const { concluded } = body;
  const text = CONCLUSION[concluded as keyof typeof CONCLUSION] as Words | undefined;
  return text && words(`结案事由：${text.zh}`, `concluded: ${text.en}`);
}

export function chainIsWhole({ body, history }: Played): boolean {
  return chainBreak(body, history.events) === undefined;
}

function chain({ body, history }: Played): Words {
  const wrong = chainBreak(body, history.events);
  const count = history.events.length;
  if (wrong !== undefined) return words(`哈希链 断裂：${wrong}`, `hash chain BROKEN: ${wrong}`);
  return words(`哈希链 OK（${count}条记录）`, `hash chain OK (${count} events)`);
}

export function summaryOf(played: Played, language: Language): string[] {
  const stages = join(stagesPassed(played).map(stageName), ' → ', ' → ');
  const lines = [stages, ending(played), counted(played), deadlines(played), time(played), chain(played)];
  const shown = lines.filter((line) => line !== undefined).map((line) => `  ${inLanguage(line, language)}`);
  return [
    '',
    `── ${inLanguage(join([plain(played.file.name), words(' 小结', 'summary')]), language)} ──`,
    ...shown,
  ];
}
