/**
 * Papers (文书): how long one takes warm, in the thread that prints and in turn with the smallest page of the same compiler, and whether memory
 * stands still over hundreds of different ones (ADR 0028).
 */
import type { Filled } from '../papers/paper.ts';
import type { PrintRequest } from '../papers/print/printer.ts';
import { ThreadedPrinter } from '../papers/print/threaded-printer.ts';
import { median } from './before/median.ts';
import { machine } from './document.ts';

const MEGABYTE = 1_000_000;
const WARM_AT_MOST_MS = 60;
const GROWTH_AT_MOST = 1.1;
const AT = 1_767_600_000_000;

const PARTIES = ['原告', '被告'].map((role, index) => ({
  role,
  kind: 'person',
  name: index === 0 ? '王秀英' : '李国强',
  sex: index === 0 ? '女' : '男',
  address: '佳木斯市郊区友谊路街道和平社区3号楼2单元502室',
  phone: '13845420001',
}));

const FACTS =
  '502室水管破裂漏水，致402室客厅天花板、地板和一台电视机受损，双方对赔偿数额有争议，经到场查看共同确认损失。';

const filled = (code: Filled['code'], title: string, no: number, f: Filled['f']): Filled => ({
  template: `${code}/1.typ`,
  code,
  title,
  issuer: '佳木斯市郊区人民法院',
  number: `（2026）黑0811民初${no}号`,
  f: {
    court: '佳木斯市郊区人民法院',
    matter: '相邻关系纠纷',
    courtCaseNumber: `（2026）黑0811民初${no}号`,
    ...f,
  },
  gaps: {},
});

/** Every one another: a cache that knew it would be measured instead. */
const KINDS: Readonly<Record<string, (no: number) => Filled>> = {
  传票: (no) =>
    filled('summons', '传票', no, {
      party: [{ ...PARTIES[0] }],
      date: '2026-01-20',
      time: '09:30',
      place: `第${no}审判庭`,
      mode: '在法庭',
    }),
  人民调解协议书: (no) =>
    filled('peoples_agreement', '人民调解协议书', no, {
      parties: PARTIES,
      summary: `${no}。${FACTS}`,
      items: [`李国强向王秀英支付人民币${no}元。`],
      date: '2026-01-20',
      conducts: '孙丽华',
    }),
  民事起诉状: (no) =>
    filled('complaint', '民事起诉状', no, {
      parties: PARTIES,
      kind: '通用',
      claimItems: ['给付金额', '履行行为', '诉讼费用承担'],
      factItems: ['时间、地点', '起因和经过', '后果和损失'],
      summary: Array.from({ length: 12 }, () => `${no}。${FACTS}`).join('\n'),
    }),
};

const requestOf = (papers: readonly Filled[]): PrintRequest => ({
  title: papers[0]?.title ?? '',
  issuer: papers[0]?.issuer ?? '',
  mark: null,
  papers,
  index: null,
  at: AT,
});

/** A page with a title alone: what every paper pays. */
const smallest = (no: number): PrintRequest =>
  requestOf([
    filled('file_cover', '卷宗封面', no, {
      parties: PARTIES,
      station: '派出所',
      conducts: '孙丽华',
      openedOn: '2026-01-05',
    }),
  ]);

async function timed(printer: ThreadedPrinter, request: PrintRequest): Promise<number> {
  const start = performance.now();
  const made = await printer.print(request);
  if (made.kind !== 'pdf') throw new Error(made.kind);
  return performance.now() - start;
}

interface KindTimes {
  readonly kind: string;
  readonly warm: number;
  readonly worst: number;
  /** Beside the smallest page, pair by pair in one run. */
  readonly ratio: number;
}

async function timesOf(printer: ThreadedPrinter, kind: string, rounds: number): Promise<KindTimes> {
  const paper = KINDS[kind];
  if (paper === undefined) throw new Error(kind);
  const pairs: { own: number; least: number }[] = [];
  for (let no = 1; no <= rounds; no += 1)
    pairs.push({
      own: await timed(printer, requestOf([paper(no)])),
      least: await timed(printer, smallest(no)),
    });
  const kept = pairs.slice(Math.ceil(rounds / 10));
  const own = kept.map((one) => one.own);
  return {
    kind,
    warm: median(own),
    worst: Math.max(...own),
    ratio: median(kept.map((one) => one.own / one.least)),
  };
}

interface PaperTimes {
  readonly first: number;
  readonly kinds: readonly KindTimes[];
  readonly many: number;
  readonly manyMs: number;
  /** Resident memory after a fifth of them and at the end, MB. */
  readonly early: number;
  readonly late: number;
}

const resident = (): number => process.memoryUsage().rss / MEGABYTE;

async function measurePapers(rounds: number, many: number): Promise<PaperTimes> {
  const printer = new ThreadedPrinter();
  const first = await timed(printer, smallest(0));
  const kinds: KindTimes[] = [];
  for (const kind of Object.keys(KINDS)) kinds.push(await timesOf(printer, kind, rounds));
  const makers = Object.values(KINDS);
  const start = performance.now();
  let early = 0;
  for (let no = 0; no < many; no += 1) {
    const maker = makers[no % makers.length];
    if (maker !== undefined) await timed(printer, requestOf([maker(1000 + no)]));
    if (no === Math.floor(many / 5)) early = resident();
  }
  const manyMs = performance.now() - start;
  const late = resident();
  await printer.end();
  return { first, kinds, many, manyMs, early, late };
}

/** What is over its goal, in a line each. */
function overGoal({ kinds, early, late }: PaperTimes): readonly string[] {
  const slow = kinds
    .filter(({ warm }) => !(warm <= WARM_AT_MOST_MS))
    .map(({ kind }) => `${kind} is slower than ${WARM_AT_MOST_MS} ms`);
  return late / early <= GROWTH_AT_MOST ? slow : [...slow, `memory grew by more than ${GROWTH_AT_MOST}`];
}

function papersMarkdown(command: string, times: PaperTimes): string {
  const { first, kinds, many, manyMs, early, late } = times;
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}; the first paper with its thread and fonts: ${first.toFixed(0)} ms`,
    '',
    `| paper | warm p50, ms (goal ≤ ${WARM_AT_MOST_MS}) | worst, ms | beside the smallest page |`,
    '| --- | --: | --: | --: |',
    ...kinds.map(
      ({ kind, warm, worst, ratio }) =>
        `| ${kind} | ${warm.toFixed(1)} | ${worst.toFixed(0)} | ${ratio.toFixed(2)} |`,
    ),
    '',
    `${many} different ones one after the other: ${(manyMs / 1000).toFixed(1)} s; resident memory after a fifth ${early.toFixed(0)} MB, at the end ${late.toFixed(0)} MB, ${(late / early).toFixed(2)} of it (goal ≤ ${GROWTH_AT_MOST}).`,
    '',
  ].join('\n');
}

/** @param missed is told each goal that was missed */
export async function papersInTheirThread(
  command: string,
  quick: boolean,
  missed: (line: string) => void,
): Promise<string> {
  const times = await measurePapers(quick ? 10 : 40, quick ? 60 : 500);
  overGoal(times).forEach(missed);
  return papersMarkdown(command, times);
}
