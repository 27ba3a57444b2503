/** Messages as lines of JSON in a file a day: for a program that sends them from there, and to see what would be sent. Ids and codes only. */
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutsideChannel } from './outside-channel.ts';

export function fileChannel(folder: string): OutsideChannel {
  return {
    async send({ createdAt, ...notice }, by) {
      const at = new Date(createdAt).toISOString();
      const line = JSON.stringify({ by, at, ...notice });
      // Each time: a folder that cannot be made holds up its messages, not the cases.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await appendFile(join(folder, `${at.slice(0, 10)}.jsonl`), `${line}\n`, { flush: true, mode: 0o600 });
    },
  };
}
