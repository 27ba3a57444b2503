/** What goes wrong before or around the platform is told in one sentence, Chinese first, never as a stack. */
export class Sentence extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   * @param {unknown} [cause]
   */
  constructor(zh, en, cause) {
    super(`${zh} / ${en}`, cause === undefined ? undefined : { cause });
    this.name = 'Sentence';
  }
}

const BY_CODE = {
  ENOSPC: ['磁盘已满，请腾出空间后重试，已有数据未改动', 'the disk is full: free some space and start again'],
  EACCES: ['没有权限读写此处', 'no permission to read or write here'],
  EPERM: ['没有权限读写此处', 'no permission to read or write here'],
  EROFS: ['文件系统是只读的', 'the file system is read-only'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is not a folder'],
  EDQUOT: ['磁盘配额已用尽', 'the disk quota is used up'],
};

/**
 * Turns any failure into one sentence; what is not known keeps its own message.
 * @param {unknown} error
 * @returns {string}
 */
export function oneSentence(error) {
  if (error instanceof Sentence) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = BY_CODE[code];
  const path = error instanceof Error && 'path' in error ? ` (${String(error.path)})` : '';
  if (known) return `${known[0]} / ${known[1]}${path}`;
  return error instanceof Error ? error.message : String(error);
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}
