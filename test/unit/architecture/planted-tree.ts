/** Runs the repository's own lint configuration over files planted in a folder of the same shape. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** Where each file is and what it says. */
export type Planted = Readonly<Record<string, string>>;

/** A file that imports from one place, and uses what it imports. */
export const importing = (from: string): string =>
  `import { thing } from '${from}';\nexport const other = thing;\n`;

export interface Findings {
  readonly files: number;
  /** Names of the rules that refused something, by file. */
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Report {
  readonly number_of_files: number;
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

function lintOutput(folder: string): string {
  const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  try {
    return execFileSync(process.execPath, [oxlint, '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    // It exits 1 when it finds something; what it found is on its output all the same.
    return (error as { stdout: string }).stdout;
  }
}

export function lintPlanted(planted: Planted): Findings {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-lint-'));
  try {
    copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const report = JSON.parse(lintOutput(folder)) as Report;
    const refused = new Map<string, Set<string>>();
    for (const { filename, code } of report.diagnostics) {
      const rules = refused.get(filename) ?? new Set();
      refused.set(filename, rules.add(code));
    }
    return { files: report.number_of_files, refused };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
