/**
 * Messages as lines of JSON in a file a day: for a program that sends them from there, and to see what would be sent. Ids and codes only.
 * That program says what it could not bring in files `bounced/*.jsonl`, a line a message: `{"noticeId": …, "reason": …}`.
 */
import { appendFile, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type BouncedMessage, bounceOf } from '../../db/queries/notices/deliver-notices.ts';
import type { OutsideChannel } from './outside-channel.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @returns nothing for a line that names no message */
function bouncedIn(line: string): readonly BouncedMessage[] {
  try {
    const { noticeId, reason } = JSON.parse(line) as Record<string, unknown>;
    if (typeof noticeId !== 'string' || !UUID.test(noticeId)) return [];
    return [{ noticeId, reason: bounceOf(reason) }];
  } catch {
    return [];
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

export function fileChannel(folder: string): OutsideChannel {
  const bounced = join(folder, 'bounced');
  return {
    async send({ createdAt, ...notice }, by) {
      const at = new Date(createdAt).toISOString();
      const line = JSON.stringify({ by, at, ...notice });
      // Each time: a folder that cannot be made holds up its messages, not the cases.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await appendFile(join(folder, `${at.slice(0, 10)}.jsonl`), `${line}\n`, { flush: true, mode: 0o600 });
      return undefined;
    },
    async cameBack(take) {
      for (const name of await filesIn(bounced)) {
        const file = join(bounced, name);
        const messages = (await readFile(file, 'utf8')).split('\n').flatMap(bouncedIn);
        if (messages.length > 0) await take(messages);
        await rename(file, `${file}.read`);
      }
    },
  };
}
