/** One timer over the earliest due instant. It is replaced only when something falls due earlier: each costs history. */
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

export class Alarm {
  private at: number | undefined;
  private scope: CancellationScope | undefined;
  private rang = false;

  /** Makes sure that `rung` becomes true at `at` (real instant, epoch ms), or before. */
  set(at: number): void {
    if (this.at !== undefined && this.at <= at) return;
    this.scope?.cancel();
    const scope = new CancellationScope();
    this.scope = scope;
    this.at = at;
    void this.wait(scope, at);
  }

  private async wait(scope: CancellationScope, at: number): Promise<void> {
    try {
      await scope.run(() => sleep(Math.max(1, at - Date.now())));
      if (this.scope !== scope) return;
      this.at = undefined;
      this.rang = true;
    } catch (error) {
      if (!isCancellation(error)) throw error;
    }
  }

  get rung(): boolean {
    return this.rang;
  }

  hush(): void {
    this.rang = false;
  }
}
