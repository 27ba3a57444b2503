/** The demo's disputes, played once on a platform of their own: where they end, what is on record, and how it reads. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../domain/deadlines/legal-date.ts';
import { readDisputeFile } from '../../demo/player/dispute-file.ts';
import { historyOf } from '../../demo/history/history.ts';
import { type Found, findPlatform } from '../../tools/demo/find-platform.ts';
import { play, type Played } from '../../demo/player/play.ts';
import { chainBreak } from '../../demo/history/chain.ts';
import { stagesPassed, summaryOf } from '../../demo/history/summary.ts';
import type { Language } from '../../demo/history/words.ts';
import { ensureTemporalCli } from '../../local/setup/temporal-cli.mjs';
import { type Platform, startPlatform } from '../../local/start/platform.ts';
import { printAll } from './support/print-all.ts';

const DISPUTES = fileURLToPath(new URL('../../demo/cases/', import.meta.url));
const FILES = readdirSync(DISPUTES).filter((name) => name.endsWith('.json'));
const PATIENCE_MS = 300_000;

describe('the demo', { timeout: PATIENCE_MS }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-demo-test-'));
  let platform: Platform | undefined;
  let found: Found;
  const played = new Map<string, Played>();

  beforeAll(async () => {
    const temporalCli = await ensureTemporalCli();
    platform = await startPlatform({
      dataFolder: folder,
      port: 0,
      demo: true,
      temporalCli,
      logLevel: 'warn',
    });
    found = await findPlatform({ data: folder }, () => undefined);
    const files = FILES.map((name) => readDisputeFile(join(DISPUTES, name)));
    for (const one of await Promise.all(files.map((file) => play(found.world, file, () => undefined)))) {
      played.set(one.file.name, one);
    }
  }, PATIENCE_MS);

  afterAll(async () => {
    await platform?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  const of = (name: string): Played => {
    const one = played.get(name);
    if (one === undefined) throw new Error(`${name} was not played`);
    return one;
  };
  const told = (name: string, language: Language = 'zh'): string => historyOf(of(name), language).join('\n');
  const events = (name: string, type: string) => of(name).history.events.filter((one) => one.type === type);
  const rulesBreached = (name: string) => {
    const ids = events(name, 'deadline_breached').map((one) => one.data['deadlineId']);
    return of(name)
      .body.deadlines.filter((one) => ids.includes(one.deadlineId))
      .map((one) => one.rule);
  };

  it('uses the platform that runs', () => {
    expect(found.address).toBe(platform?.run.address);
  });

  it.each(FILES)('%s ends archived with a whole chain', (name) => {
    const { body, history } = of(name.replace('.json', ''));
    expect(body.stage).toBe('archived');
    expect(chainBreak(body, history.events)).toBeUndefined();
  });

  it.each(FILES)('%s prints every paper that lacks nothing, and its whole file', async (name) => {
    const { caseId } = of(name.replace('.json', '')).body;
    expect(await printAll(found, caseId)).toEqual({ refused: [], some: true });
  });

  it('notices a chain that was tampered with', () => {
    const { body, history } = of('private-loan');
    const [first, second, ...rest] = history.events;
    if (first === undefined || second === undefined) throw new Error('too short');
    const forged = { ...second, data: { ...second.data, rule: 'PM4' } };
    expect(chainBreak(body, [first, forged, ...rest])).toMatch(/event 2/);
    expect(chainBreak(body, [first, ...rest])).toMatch(/event 2 is missing/);
    expect(chainBreak(body, history.events.slice(0, -1))).toMatch(/another head/);
  });

  it('takes the neighbours the whole way, with a missed mediation and two appeal periods', () => {
    expect(stagesPassed(of('neighbour-wall'))).toEqual([
      'intake',
      'police_mediation',
      'awaiting_judge',
      'judge_mediation',
      'filing_preparation',
      'filing_review',
      'trial',
      'in_force',
      'urging',
      'in_force',
      'execution',
      'archived',
    ]);
    expect(rulesBreached('neighbour-wall')).toEqual(
      expect.arrayContaining(['PM4', 'T14.judgment', 'SLA-URGING']),
    );
    const appeals = of('neighbour-wall').body.deadlines.filter((one) => one.rule === 'T14.judgment');
    expect(new Set(appeals.map((one) => one.partyId)).size).toBe(2);
    expect(new Set(appeals.map((one) => one.dueDate)).size).toBe(2);
    expect(events('neighbour-wall', 'correction_submitted')).toHaveLength(1);
  });

  it('tells it in sentences', () => {
    const text = told('neighbour-wall');
    expect(text).toMatch(/系统：✗ 期限届满：人民调解期限（末日2026-04-\d\d）/);
    for (const sentence of [
      '── 派出所调解 police mediation ──',
      '▲ 逾期上报：提醒派出所所长，并告知王秀兰、赵德海',
      '期限届满，自动转入“裁判生效”',
      '法官陈静：接收纠纷：“本周到现场调解。”',
      '被拒绝：尚有当事人未同意调解，不得进行〔人民调解法 第17条〕',
      '一次性告知补正，限7日：补交巷道照片及证据目录、补交宅基地使用证复印件',
      '登记立案，案号（2026）黑0811民初412号，适用简易程序',
      '向赵德海送达判决书（留置送达，民事诉讼法 第89条）',
      '起算：对判决提起上诉（赵德海）〔民事诉讼法 第171条；民诉法解释 第244条〕',
      '顺延至2026-05-06）',
      '法院启动执前督促，为期10日',
      '执前督促结束：督促期满未履行',
      '结案：执行完毕',
    ]) {
      expect(text).toContain(sentence);
    }
  });

  it('confirms one agreement and refuses to confirm another', () => {
    expect(stagesPassed(of('private-loan'))).toContain('judicial_confirmation');
    expect(told('private-loan')).toMatch(/确认协议有效的裁定书自2026-\d\d-\d\d起生效/);
    expect(told('loan-refused')).toContain('裁定驳回确认申请：内容不明确');
    expect(of('loan-refused').body.concluded).toBe('judgment_performed');
  });

  it('holds wages back until arbitration, and counts the appeal period again from the corrected service', () => {
    const { refusals, body } = of('unpaid-wages');
    expect(refusals.map((one) => one.code)).toEqual([
      'arbitration_first',
      'respondent_unidentified',
      'fee_not_prepaid',
      'wrong_stage',
    ]);
    expect(refusals[0]?.article).toBe('劳动争议调解仲裁法 第5条');
    const [moved] = events('unpaid-wages', 'deadline_moved');
    expect(moved?.data).toMatchObject({ cause: 'correction' });
    expect(body.deadlines.filter((one) => one.rule === 'T14.judgment').map((one) => one.dueDate)).toContain(
      moved?.data['dueDate'],
    );
    expect(told('unpaid-wages')).toMatch(/更正第\d+条记录.*改为.*：“邮寄回执显示公司六日后才签收。”/);
    expect(told('unpaid-wages')).toContain('判决书的生效被撤回');
  });

  it.each(FILES)('%s meets a wrong turn, and each refusal names its article', (name) => {
    const { refusals } = of(name.replace('.json', ''));
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.filter(({ article }) => article === undefined).map(({ code }) => code)).toEqual([]);
  });

  it('sends a quarrel over whose the land is to the government first', () => {
    expect(of('contracted-land').refusals.map(({ code }) => code)).toContain('government_first');
  });

  it('confirms an oral agreement on its record form, and no agreement of one side', () => {
    expect(events('drainage', 'agreement_reached').map((one) => one.data['form'])).toEqual(['oral']);
    expect(events('drainage', 'confirmation_applied').map((one) => one.data['documentId'])).toEqual([
      expect.any(String),
    ]);
    expect(stagesPassed(of('drainage')).slice(-3)).toEqual(['judicial_confirmation', 'in_force', 'archived']);
  });

  it('sues for wages on an IOU, without arbitration and without a fee', () => {
    const statuses = events('construction-wages', 'arbitration_recorded').map((one) => one.data['status']);
    expect(statuses).toEqual(['wage_iou']);
    const inspection = events('construction-wages', 'route_step_recorded').map((one) => one.data['step']);
    expect(inspection).toEqual(['settled', 'accepted', 'came_back']);
    expect(events('construction-wages', 'route_taken').map((one) => one.data['route'])).toContain(
      'work_injury',
    );
    expect(events('construction-wages', 'fee_notice_issued')).toEqual([]);
  });

  it('takes contracted land to the court once the agreement of the village is broken', () => {
    expect(stagesPassed(of('contracted-land'))).toEqual([
      'intake',
      'police_mediation',
      'agreement_in_force',
      'filing_preparation',
      'filing_review',
      'mediation_after_registration',
      'in_force',
      'archived',
    ]);
  });

  it('waits for the opinion, brings the broken agreement back to the police, and files the civil part on its own', () => {
    const outcomes = events('brawl', 'public_order_decided').map((one) => one.data['outcome']);
    expect(outcomes).toEqual(['agreed', 'punished']);
    const [opinion] = events('brawl', 'opinion_received');
    const [broken] = events('brawl', 'public_order_returned');
    expect(broken?.data['cause']).toBe('not_performed');
    const armed = (rule: string) =>
      events('brawl', 'deadline_armed')
        .filter((one) => one.data['rule'] === rule)
        .map((one) => one.data['startDate']);
    expect(armed('PA3').at(-1)).toBe(opinion?.data['date']);
    expect(rulesBreached('brawl')).not.toContain('PA3');
    expect(armed('PA5').at(-1)).toBe(broken?.data['date']);
    expect(events('brawl', 'session_held')).toHaveLength(2);
    expect(stagesPassed(of('brawl'))).not.toContain('awaiting_judge');
  });

  it('ends a divorce with violence by a mediation paper, each heard apart under a protection order', () => {
    const sessions = events('divorce-violence', 'session_held').map((one) => one.data['separately']);
    expect(sessions).toEqual([true]);
    const made = events('divorce-violence', 'protection_order_made').map((one) => one.data['months']);
    expect(made).toEqual([3]);
    const paper = events('divorce-violence', 'instrument_issued').map((one) => one.data['kind']);
    expect(paper).toEqual(['mediation_paper']);
  });

  it('serves the guarantor thirty days after the notice, and refuses what comes before its time', () => {
    const [notice] = events('guaranteed-loan', 'service_effected').filter(
      (one) => one.data['method'] === 'public_notice',
    );
    const [published] = events('guaranteed-loan', 'service_effected');
    const thirtyDays = addDays(String(published?.data['date']), 30);
    expect(String(notice?.data['date']) >= thirtyDays).toBe(true);
    expect(of('guaranteed-loan').refusals.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'small_claims_over_ceiling',
        'notice_still_running',
        'closing_without_report_order',
        'closing_without_limits',
        'measures_in_force',
      ]),
    );
  });

  it('does not punish a dog bite that was settled before the committee, performed, and applied for by both', () => {
    expect(events('dog-bite', 'public_order_decided').map((one) => one.data['outcome'])).toEqual(['settled']);
    const order = of('dog-bite').history.events.map((one) => one.type);
    expect(order.indexOf('performance_recorded')).toBeLessThan(order.indexOf('no_punishment_applied'));
  });

  it('brings a traffic accident whose mediation ran out to filing, and to no judge', () => {
    expect(rulesBreached('scraped-car')).toContain('RTA90');
    const papers = events('scraped-car', 'mediation_ended').map((one) => one.data['paper']);
    expect(papers).toEqual(['traffic_ended']);
    expect(stagesPassed(of('scraped-car')).slice(0, 4)).toEqual([
      'intake',
      'police_mediation',
      'filing_preparation',
      'filing_review',
    ]);
  });

  it('has a sentence for every event, in English too, and sums up', () => {
    for (const one of played.values()) {
      const types = new Set(one.history.events.map((event) => event.type));
      for (const language of ['zh', 'en', 'both'] as const) {
        const lines = historyOf(one, language);
        expect(lines.filter((line) => types.has(line.trim()))).toEqual([]);
        expect(lines.join('\n')).not.toMatch(/undefined|\[object|NaN/);
      }
      expect(summaryOf(one, 'zh').join('\n')).toMatch(/哈希链 OK（\d+条记录）/);
    }
    expect(told('neighbour-wall', 'en')).toMatch(
      /submits the complaint \(in writing, received on \d{4}-\d\d-\d\d\)/,
    );
  });

  it('refuses a dispute file that is wrong, in one sentence with the place', () => {
    expect(() => readDisputeFile(join(DISPUTES, '../../package.json'))).toThrow(/有误.*wrong/);
    expect(() => readDisputeFile(join(DISPUTES, 'none.json'))).toThrow(/无法读取/);
  });
});
