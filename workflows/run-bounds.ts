/** How far a run has come of the length it was told: a short one costs little to replay after a worker's death (ADR 0018). */
import type { RunLength } from './contract.ts';

/** A run begins with the state of its case, which may be large: the bound of bytes counts after so many inputs. */
const AT_LEAST = 10;

const AGAIN_AFTER = 10;

export class RunBounds {
  private length: RunLength | undefined;
  private inputs = 0;
  private notBefore = 0;
  private task = 0;
  private ofTask = 0;

  /** @param length undefined in a run from before lengths were told: its history goes on until Temporal suggests a new run */
  are(length: RunLength | undefined): void {
    this.length = length;
  }

  /** @param historyLength at the present task; it is the same for all that one task decides */
  count(historyLength: number): void {
    this.inputs += 1;
    this.ofTask = this.inThisTask(historyLength) + 1;
    this.task = historyLength;
  }

  /** So many inputs were decided in the present task. */
  inThisTask(historyLength: number): number {
    return this.task === historyLength ? this.ofTask : 0;
  }

  /** The moment was not quiet: after some more inputs another is looked for. */
  postpone(): void {
    this.notBefore = this.inputs + AGAIN_AFTER;
  }

  /**
   * @param historySize of Temporal's history, in bytes
   * @param pending activities, each of which the next run starts again: it takes as many inputs as that costs
   */
  reached(historySize: number, pending: number): boolean {
    if (this.length === undefined || this.inputs === 0) return false;
    if (this.inputs < Math.max(pending, this.notBefore)) return false;
    if (this.inputs >= this.length.inputs) return true;
    return this.inputs >= AT_LEAST && historySize >= this.length.bytes;
  }
}
