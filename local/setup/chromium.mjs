/** Finds the browser of the journeys (test/journeys) and of `npm run bench -- --web`: any Chromium of the machine. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Sentence } from './sentence.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The program that `CHROMIUM` names, or the first Chromium on the path.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string}
 */
export function findChromium(env = process.env) {
  const named = env['CHROMIUM'];
  if (named) {
    if (canRun(named)) return named;
    throw new Sentence(
      `CHROMIUM 指向的程序 ${named} 不能运行`,
      `CHROMIUM names ${named}, which cannot be run`,
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
  if (found !== undefined) return found;
  throw new Sentence(
    '没有找到 Chromium 浏览器，页面测试不能运行：请执行 sudo apt-get install -y chromium fonts-noto-cjk，或用环境变量 CHROMIUM 指明其位置',
    'no Chromium was found, which the tests of the screens need: run sudo apt-get install -y chromium fonts-noto-cjk, or say by the variable CHROMIUM where it is',
  );
}
