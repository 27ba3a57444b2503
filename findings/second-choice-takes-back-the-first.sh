#!/usr/bin/env bash
# Guess: two choices that a person makes one after the other are two events, and `setSearchParams((before) => …)` of react-router gives each of
#   them the address as the one before left it. (That two calls within one event do not queue is in its documentation.)
# Truth: the router draws a changed address in a transition, which React puts off while the list below takes long to draw; until then `before` is
#   what was last drawn. A second choice, a whole event and a third of a second later, writes the address without the first: the first is gone,
#   from the address and from the screen, and nothing says so. On a fast machine both stay.
# Whom it hurts: an officer with an old phone sets a clock and then a day, or two filters of a long list, and the list he reads and exports is
#   not the one that he chose.
# Needs: node >= 20, npm, and a Chromium (CHROMIUM, or chromium on PATH). Not part of CI.
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund node@24.21.0 >/dev/null 2>&1
npm install --no-audit --no-fund react@19.3.1 react-dom@19.3.1 react-router@8.5.3 esbuild@0.25.12 playwright-core@1.65.1 >/dev/null 2>&1
cat >page.jsx <<'JS'
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, useSearchParams } from 'react-router';
import { RouterProvider } from 'react-router/dom';

/** A row that takes as long to draw as the page was asked for: the number stands in the fragment of the address. */
const cost = Number(location.hash.slice(1));
function Row({ of }) {
  const until = performance.now() + cost;
  while (performance.now() < until);
  return <li>{of}</li>;
}

function List() {
  const [address, change] = useSearchParams();
  const set = (name, value) => () =>
    change((before) => {
      const next = new URLSearchParams(before);
      next.set(name, value);
      return next;
    });
  return (
    <main>
      <button onClick={set('clock', 'c1')}>clock</button>
      <button onClick={set('day', 'd1')}>day</button>
      <output>{address.toString()}</output>
      <ul>{Array.from({ length: 100 }, (_, row) => <Row key={`${row} ${address}`} of={row} />)}</ul>
    </main>
  );
}
createRoot(document.querySelector('#app')).render(
  <RouterProvider router={createBrowserRouter([{ path: '*', element: <List /> }])} />,
);
JS
./node_modules/.bin/esbuild page.jsx --bundle --minify --jsx=automatic --define:process.env.NODE_ENV='"production"' --outfile=page.js --log-level=error
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const script = readFileSync('page.js', 'utf8');
const server = createServer((request, response) => {
  const js = request.url === '/page.js';
  response.setHeader('content-type', js ? 'text/javascript' : 'text/html');
  response.end(js ? script : '<!doctype html><title>List</title><div id="app"></div><script src="/page.js"></script>');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const found = {};
for (const cost of [0, 20]) {
  const page = await browser.newPage();
  await page.goto(`${address}#${cost}`);
  await page.getByRole('button', { name: 'day' }).waitFor();
  // Two clicks, each an event of its own, a third of a second apart.
  await page.evaluate(
    () =>
      new Promise((done) => {
        const [clock, day] = document.querySelectorAll('button');
        clock.click();
        setTimeout(() => {
          day.click();
          done();
        }, 333);
      }),
  );
  await pause(6000);
  const shown = await page.locator('output').textContent();
  found[cost] = shown;
  console.log(`react-router 8.5.3, react 19.3.1, Chromium ${browser.version()}, ${cost} ms a row: ${shown}, address ${new URL(page.url()).search}`);
}
await browser.close();
server.close();
process.exit(found[0] === 'clock=c1&day=d1' && found[20] === 'day=d1' ? 0 : 1);
JS
if ./node_modules/.bin/node look.mjs "$chromium"; then
  echo "as found: where drawing takes long the second choice takes the first back"
else
  echo "changed: both choices stay, or neither does" >&2
  exit 1
fi
