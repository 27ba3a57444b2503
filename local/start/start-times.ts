/** How long a start took and what of it was what, for the line before `JINGFA READY`. Units: milliseconds inside, seconds told. */

type Phase = 'packages' | 'temporalCli' | 'bundle' | 'database' | 'temporal' | 'processes' | 'demo';

const WORDS: Readonly<Record<Phase, { readonly zh: string; readonly en: string }>> = {
  packages: { zh: '依赖', en: 'packages' },
  temporalCli: { zh: 'Temporal CLI', en: 'Temporal CLI' },
  bundle: { zh: '打包', en: 'bundle' },
  database: { zh: '数据库', en: 'database' },
  temporal: { zh: 'Temporal', en: 'Temporal' },
  processes: { zh: '平台', en: 'platform' },
  demo: { zh: '演示', en: 'demonstration' },
};
/** One after the other; what is in one group runs side by side. */
const GROUPS: readonly (readonly Phase[])[] = [
  ['packages', 'temporalCli'],
  ['database', 'temporal', 'bundle'],
  ['processes'],
  ['demo'],
];

function numberIn(told: object, name: string): number | undefined {
  const value: unknown = Reflect.get(told, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}

export class StartTimes {
  readonly #took = new Map<Phase, number>();
  readonly #now: () => number;
  #startedAt: number;

  /** Begins with this process unless the launcher, which was there before, says otherwise. */
  constructor(now: () => number = Date.now, startedAt: number = performance.timeOrigin) {
    this.#now = now;
    this.#startedAt = startedAt;
  }

  /** `told`: `{ startedAt, packagesMs, temporalCliMs }` of local/start.mjs; what is missing in it stays unknown. */
  heardFromLauncher(told: unknown): void {
    if (typeof told !== 'object' || told === null) return;
    this.#startedAt = numberIn(told, 'startedAt') ?? this.#startedAt;
    for (const phase of ['packages', 'temporalCli'] as const) {
      const ms = numberIn(told, `${phase}Ms`);
      if (ms !== undefined) this.#took.set(phase, ms);
    }
  }

  /** Notes how long the work took; a failure passes through. */
  async measure<T>(phase: Phase, work: () => Promise<T>): Promise<T> {
    const from = this.#now();
    const result = await work();
    this.#took.set(phase, this.#now() - from);
    return result;
  }

  /** One line in both languages; ‖ joins what ran side by side. */
  told(): string {
    const total = seconds(this.#now() - this.#startedAt);
    return `· 启动用时 ${total} 秒（${this.#list('zh')}）/ started in ${total} s (${this.#list('en')})`;
  }

  #list(language: 'zh' | 'en'): string {
    const groups = GROUPS.map((phases) =>
      phases.flatMap((phase) => {
        const ms = this.#took.get(phase);
        return ms === undefined ? [] : [`${WORDS[phase][language]} ${seconds(ms)}`];
      }),
    );
    return groups
      .filter((group) => group.length > 0)
      .map((group) => group.join(' ‖ '))
      .join(language === 'zh' ? '，' : ', ');
  }
}
