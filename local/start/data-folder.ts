/** One folder holds everything of one instance; its layout is known here only. */
import { chmodSync, existsSync, mkdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Sentence } from '../setup/sentence.mjs';

export interface DataFolder {
  readonly root: string;
  readonly postgres: string;
  readonly temporalDb: string;
  readonly secrets: string;
  readonly tls: string;
  readonly logs: string;
  readonly pids: string;
  readonly runFile: string;
  readonly lock: string;
}

/** A fresh PostgreSQL takes 40 MB and its log of changes 16 MB a piece: with less, the first write would fail. */
const LEAST_FREE_MB = 100;

function layOut(root: string): DataFolder {
  return {
    root,
    postgres: join(root, 'postgres'),
    temporalDb: join(root, 'temporal.db'),
    secrets: join(root, 'secrets.json'),
    tls: join(root, 'tls'),
    logs: join(root, 'logs'),
    pids: join(root, 'pids'),
    runFile: join(root, 'run.json'),
    lock: join(root, 'lock'),
  };
}

function checkSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free >= LEAST_FREE_MB) return;
  throw new Sentence(
    `${folder} 所在磁盘只剩 ${free} MB，至少需要 ${LEAST_FREE_MB} MB，已有数据未改动`,
    `only ${free} MB are free on the disk of the data folder, ${LEAST_FREE_MB} MB are needed; nothing was changed`,
  );
}

/** Node's own recursive mkdir never comes back where a folder cannot be made at all, as below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o755 });
}

/** Others may pass through (PostgreSQL runs under its own user when we are root) but not list what is inside. */
export function openDataFolder(root: string): DataFolder {
  const folder = layOut(root);
  try {
    makeFolder(root);
    if (process.getuid?.() === statSync(root).uid) chmodSync(root, 0o711);
    for (const path of [folder.logs, folder.pids]) mkdirSync(path, { recursive: true, mode: 0o700 });
    const probe = join(root, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
    throw new Sentence(
      `无法写入数据文件夹 ${root}（${code}），请检查权限或用 --data 指定另一个`,
      'the data folder cannot be written: check its permissions or name another one with --data',
      error,
    );
  }
  checkSpace(root);
  return folder;
}
