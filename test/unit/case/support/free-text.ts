/** Looks for what must not be in an event: names and free text. Chinese stands only in articles and court case numbers. */
const CITED: ReadonlySet<string> = new Set(['article', 'courtCaseNumber']);
const HAN = /\p{Script=Han}/u;

/** @returns the strings in a stored body that no list of codes, ids or citations explains */
export function foreignText(body: string): string[] {
  const found: string[] = [];
  JSON.parse(body, (key, value: unknown) => {
    if (typeof value === 'string' && !CITED.has(key) && (HAN.test(value) || value.includes(' ')))
      found.push(value);
    return value;
  });
  return found;
}
