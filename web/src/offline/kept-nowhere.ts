/**
 * What a person entered and this page alone holds: typed over plain HTTP or while the vault is shut, a photograph of such a page, a
 * paper on its way to the API.
 * The browser asks before the page is left while there is any, and the sign-out counts it.
 */

const held = new Map<string, number>();
let going = false;

function ask(event: Event): void {
  event.preventDefault();
}

/** Listened for only as long as it is needed: with it some browsers keep no page for going back. */
function listen(): void {
  if (held.size > 0) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}

/** @param what names the form, without anything personal @param count how many things of it are kept nowhere; 0 ends it */
export function noteKeptNowhere(what: string, count: number): void {
  if (going) return;
  if (count > 0) held.set(what, count);
  else held.delete(what);
  listen();
}

export const countKeptNowhere = (): number =>
  Array.from(held.values()).reduce((sum, count) => sum + count, 0);

/** Before the page is left at once, whatever it holds: the person was asked, or somebody else signed in over it. */
export function letGo(): void {
  going = true;
  held.clear();
  listen();
}
