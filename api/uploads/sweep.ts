/** Removes uploads and documents that were not finished or claimed within a day. Several processes may sweep at once: one statement decides. */
import type { Logger } from 'pino';
import type { Database } from '../../db/client.ts';
import { settleDeletedFiles, sweepDocuments } from '../../db/queries/evidence/sweep-documents.ts';
import type { EvidenceStore } from '../../evidence/store.ts';
import { UPLOAD_EXPIRY_MS, type UploadStore } from './upload-store.ts';

export interface SweepDeps {
  readonly db: Database;
  readonly evidence: Pick<EvidenceStore, 'remove' | 'sweepStaging'>;
  readonly uploads: Pick<UploadStore, 'sweep'>;
}

export interface SweepResult {
  readonly uploads: number;
  readonly documents: number;
  readonly files: number;
}

const EVERY_MS = 15 * 60_000;
const FIRST_MS = 60_000;
const MOST_AT_ONCE = 1000;

/** @param olderThanMs a day but in tests */
export async function sweepEvidence(
  { db, evidence, uploads }: SweepDeps,
  olderThanMs: number = UPLOAD_EXPIRY_MS,
): Promise<SweepResult> {
  const result = { uploads: await uploads.sweep(olderThanMs), documents: 0, files: 0 };
  await evidence.sweepStaging(olderThanMs);
  for (;;) {
    const swept = await sweepDocuments(db, olderThanMs);
    for (const file of swept.files) await evidence.remove(file);
    await settleDeletedFiles(db, swept.files);
    result.documents += swept.documents;
    result.files += swept.files.length;
    if (swept.files.length < MOST_AT_ONCE) return result;
  }
}

export interface Sweeper {
  end(): Promise<void>;
}

export function startSweeper(deps: SweepDeps, logger: Logger): Sweeper {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      const swept = await sweepEvidence(deps);
      if (swept.uploads + swept.documents + swept.files > 0) logger.info(swept, 'swept unclaimed evidence');
    } catch (error) {
      logger.warn({ err: error }, 'the sweep of unclaimed evidence did not end');
    }
  };
  const wait = (ms: number): void => {
    timer = setTimeout(() => {
      running = round().finally(() => wait(EVERY_MS));
    }, ms);
    timer.unref();
  };
  wait(FIRST_MS);
  return {
    async end() {
      await running;
      clearTimeout(timer);
    },
  };
}
