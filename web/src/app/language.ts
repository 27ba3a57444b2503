/** The language of the screens: Chinese unless the person switched. Kept on the device; it is about no one. */
const KEY = 'jingfa.language';

export type Language = 'zh' | 'en';

let current: Language = readKept(KEY) === 'en' ? 'en' : 'zh';

/** Storage may be switched off; then the choice lasts as long as the page. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice holds for this page all the same.
  }
}

export const language = (): Language => current;

export function setLanguage(next: Language): void {
  current = next;
  keep(KEY, next);
}
