/**
 * A list of published heads (公布的末条哈希清单), checked without the platform: its own digest is computed again, which is what a third party
 * was told, and what it says of one case is handed on.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Sentence } from '../../local/setup/sentence.mjs';
import {
  type HeadListTitle,
  parseHeadLine,
  parseHeadListTitle,
  type PublishedHead,
} from '../../domain/record/heads.ts';

export interface CheckedList extends HeadListTitle {
  readonly digest: string;
  /** Of all its cases. */
  readonly heads: readonly PublishedHead[];
}

const notAList = (path: string) =>
  new Sentence(`${path} 不是公布的末条哈希清单`, `${path} is no list of published heads`);

/** Lines of a file, without a blank one at its end. @throws Sentence when there is no such file */
async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity }))
      if (line !== '') yield line;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      throw new Sentence(`没有文件 ${path}`, `there is no file ${path}`);
    throw error;
  }
}

/** @throws Sentence when there is no such file, it is no such list, or it is cut */
export async function readHeadListFile(path: string): Promise<CheckedList> {
  const digest = createHash('sha256');
  const heads: PublishedHead[] = [];
  let title: HeadListTitle | undefined;
  for await (const line of linesOf(path)) {
    digest.update(title === undefined ? line : `\n${line}`, 'utf8');
    if (title === undefined) {
      title = parseHeadListTitle(line);
      if (title === undefined) throw notAList(path);
      continue;
    }
    const head = parseHeadLine(line);
    if (head === undefined) throw notAList(path);
    heads.push(head);
  }
  if (title === undefined || heads.length !== title.cases) throw notAList(path);
  return { ...title, digest: digest.digest('hex'), heads };
}
