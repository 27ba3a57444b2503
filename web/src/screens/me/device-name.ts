/** What a browser calls itself (User-Agent), as its owner knows it: `Chrome, Windows`. */
import Bowser from 'bowser';

/** @returns browser and system, or the one that is known; undefined where neither is */
export function deviceName(userAgent: string | undefined): string | undefined {
  if (userAgent === undefined || userAgent.trim() === '') return undefined;
  const { browser, os } = Bowser.parse(userAgent);
  const known = [browser.name, os.name].filter((name) => name !== undefined && name !== '');
  return known.length === 0 ? undefined : known.join(', ');
}
