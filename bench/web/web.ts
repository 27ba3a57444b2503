/**
 * `npm run bench -- --web [--dry]`: the budgets of the screens, in a Chromium on a platform of its own, with thousands of
 * duties in the worklist; the table goes into docs/performance.md. `run.ts` exits with 1 when a budget is not kept.
 */
import { HttpClient } from '../../demo/client/http-client.ts';
import type { RunFile } from '../../local/start/run-file.ts';
import { machine } from '../document.ts';
import { Clerk, openBrowser } from './clerk.ts';
import { copyDuties } from './many-duties.ts';
import {
  decisionPage,
  firstPress,
  middle,
  scriptsOfWorklist,
  scroll,
  shiftsOnChanges,
  worklistInteractive,
} from './measures.ts';

/** One budget: what was measured beside what it may be at most, in one unit. */
export interface Budget {
  readonly what: string;
  readonly unit: string;
  readonly measured: number;
  readonly atMost: number;
  /** How it was spread, or what it is made of. */
  readonly note: string;
}

const DUTIES = 3_000;
const ROWS = 1_000;
const TIMES = 9;
const ASKING = 'police';

const spread = (values: readonly number[]): string =>
  `median of ${values.length}; ${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`;

async function measureAll(
  clerk: Clerk,
  caseId: string,
  other: HttpClient,
  opening: object,
): Promise<Budget[]> {
  const scripts = await scriptsOfWorklist(clerk);
  const interactive = await worklistInteractive(clerk, TIMES);
  const first = await firstPress(clerk, caseId, TIMES);
  const [, ...later] = await decisionPage(clerk, caseId, TIMES);
  const { changes, shifts } = await shiftsOnChanges(clerk, other, opening);
  const scrolled = await scroll(clerk, ROWS);
  return [
    {
      what: 'script for the worklist',
      unit: 'kB gzip',
      measured: scripts.bytes / 1000,
      atMost: 350,
      note: `${scripts.files} files; ${scripts.heaviest.join(', ')}`,
    },
    {
      what: 'worklist interactive, nothing kept',
      unit: 'ms',
      measured: middle(interactive),
      atMost: 1500,
      note: spread(interactive),
    },
    {
      what: 'decision page from the press, its script loaded',
      unit: 'ms',
      measured: middle(later),
      atMost: 300,
      note: spread(later),
    },
    {
      what: 'decision page from the first press',
      unit: 'ms',
      measured: middle(first),
      atMost: 300,
      note: spread(first),
    },
    {
      what: 'layout shift on live changes',
      unit: 'CLS',
      measured: shifts,
      atMost: 0,
      note: `${changes} disputes opened by others`,
    },
    {
      what: `frames above 50 ms while ${scrolled.rows} rows scroll`,
      unit: 'frames',
      measured: scrolled.dropped,
      atMost: 0,
      note: `of ${scrolled.frames}; longest ${Math.round(scrolled.longest)} ms`,
    },
  ];
}

export async function measureWeb(
  run: RunFile,
  opening: Readonly<Record<string, unknown>>,
): Promise<Budget[]> {
  if (run.demo === null) throw new Error('the platform has no demonstration users');
  const { users, password } = run.demo;
  const other = new HttpClient(run.address);
  await other.signIn(users['chief']?.username ?? '', password);
  const dispute = { stationId: users[ASKING]?.unit, ...opening };
  const { body } = await other.post<{ caseId: string }>('/api/cases', dispute);
  await copyDuties({ databaseUrl: run.databaseUrl, caseId: body.caseId, copies: DUTIES });
  const browser = await openBrowser();
  try {
    const clerk = await Clerk.signIn(browser, run, ASKING);
    return await measureAll(clerk, body.caseId, other, dispute);
  } finally {
    await browser.close();
  }
}

export const isKept = ({ measured, atMost }: Budget): boolean => measured <= atMost;

const figure = (value: number): string =>
  value < 10 ? String(Number(value.toFixed(3))) : String(Math.round(value));

export function webMarkdown(command: string, budgets: readonly Budget[]): string {
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}; ${DUTIES} duties in the worklist`,
    '',
    '| budget | measured | at most | share of it | |',
    '| --- | --: | --: | --: | --- |',
    ...budgets.map((one) => {
      const share = one.atMost === 0 ? '' : `${Math.round((100 * one.measured) / one.atMost)} %`;
      return `| ${one.what}, ${one.unit} | ${figure(one.measured)} ${isKept(one) ? '✓' : '✗'} | ${one.atMost} | ${share} | ${one.note} |`;
    }),
    '',
  ].join('\n');
}
