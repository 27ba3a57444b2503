/** Disputes before the judge, each with delegated tasks that the station has yet to carry out. */
import type { RunFile } from '../local/start/run-file.ts';
import { DisputeSide, FINDINGS } from './dispute-side.ts';
import type { Side } from './side.ts';

/** The same thing is not asked of the same party twice. */
const ASKED = ['contact', 'address_confirmation'].flatMap((kind) =>
  ['p1', 'p2'].map((party) => ({ kind, party })),
);
export const TASKS_A_CASE = ASKED.length;

export class TaskSide implements Side {
  readonly name = 'dispute';
  readonly #police: DisputeSide;
  readonly #judge: DisputeSide;

  private constructor(police: DisputeSide, judge: DisputeSide) {
    this.#police = police;
    this.#judge = judge;
  }

  static async signIn(run: RunFile): Promise<TaskSide> {
    return new TaskSide(await DisputeSide.signIn(run), await DisputeSide.signIn(run, 'judge'));
  }

  async open(): Promise<string> {
    const caseId = await this.#police.open();
    await this.#police.take(caseId, { type: 'triage', data: { findings: FINDINGS, route: 'judge' } });
    const { unitId } = this.#police;
    for (const { kind, party } of ASKED) {
      const data = { kind, unitId, partyId: `${caseId}-${party}` };
      await this.#judge.take(caseId, { type: 'issue_task', data });
    }
    return caseId;
  }

  decide(caseId: string, step: number): Promise<void> {
    return this.#police.decide(caseId, step);
  }
}
