/** On which line of a JSON text each value stands, so that a fault can be found with any editor. */

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;

type Path = readonly PropertyKey[];

const pathText = (path: Path): string => JSON.stringify(path.map(String));

/** Follows the tokens of a valid text and notes where each value begins. */
class Follower {
  readonly #lines = new Map<string, number>([[pathText([]), 1]]);
  /** The keys that lead to the value under way; a list's are numbers. */
  readonly #keys: (string | number)[] = [];
  #awaitsKey = false;

  /** @param line on which the token stands */
  take(token: string, line: number): void {
    if (this.#awaitsKey && token.startsWith('"')) this.#takeKey(token);
    else if (token === '{' || token === '[') this.#begin(token, line);
    else if (token === '}' || token === ']') this.#end();
    else if (token === ',') this.#next();
    else if (token !== ':') this.#note(line);
  }

  lineOf(path: Path): number {
    for (let length = path.length; length > 0; length -= 1) {
      const line = this.#lines.get(pathText(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  }

  #note(line: number): void {
    this.#lines.set(pathText(this.#keys), line);
  }

  #takeKey(token: string): void {
    this.#keys[this.#keys.length - 1] = JSON.parse(token) as string;
    this.#awaitsKey = false;
  }

  #begin(token: string, line: number): void {
    this.#note(line);
    this.#awaitsKey = token === '{';
    this.#keys.push(this.#awaitsKey ? '' : 0);
  }

  #end(): void {
    this.#keys.pop();
    this.#awaitsKey = false;
  }

  #next(): void {
    const key = this.#keys.at(-1);
    if (typeof key === 'number') this.#keys[this.#keys.length - 1] = key + 1;
    else this.#awaitsKey = true;
  }
}

/** @param text valid JSON. @returns the line (from 1) of the value at a path, or of the nearest value around it */
export function linesOfJson(text: string): (path: Path) => number {
  const follower = new Follower();
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    follower.take(token, text.slice(0, index).split('\n').length);
  }
  return (path) => follower.lineOf(path);
}
