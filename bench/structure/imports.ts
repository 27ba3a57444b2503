/** The imports of one file, by the parser that the linter is built on. */
import { parseSync } from 'oxc-parser';

export interface ImportOf {
  readonly specifier: string;
  /** Whether nothing of it is there at run time. */
  readonly typeOnly: boolean;
  /** Whether it is loaded only when the statement is reached: `import('…')`. */
  readonly deferred: boolean;
}

interface Entry {
  readonly isType: boolean;
}

/** `import './x.ts'` and `import {} from './x.ts'` run the file. */
const onlyTypes = (entries: readonly Entry[]): boolean =>
  entries.length > 0 && entries.every(({ isType }) => isType);

const LITERAL = /^(['"])(.*)\1$/s;

/**
 * Import and `export … from` statements, and `import('…')` of a literal; several statements that name the same file count
 * one by one.
 *
 * @param file its name says whether it is TypeScript
 * @throws Error where the file cannot be parsed
 */
export function importsOf(file: string, source: string): readonly ImportOf[] {
  const { module, errors } = parseSync(file, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: onlyTypes(entries),
    deferred: false,
  }));
  const exports = module.staticExports.flatMap(({ entries }) => {
    const specifier = entries.find(({ moduleRequest }) => moduleRequest !== null)?.moduleRequest?.value;
    return specifier === undefined ? [] : [{ specifier, typeOnly: onlyTypes(entries), deferred: false }];
  });
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const specifier = LITERAL.exec(source.slice(start, end))?.[2];
    return specifier === undefined ? [] : [{ specifier, typeOnly: false, deferred: true }];
  });
  return [...imports, ...exports, ...dynamic];
}
