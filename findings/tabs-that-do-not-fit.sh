#!/usr/bin/env bash
# Guess: what axe says of a component at the desk it says on a phone too: tabs that do not fit are scrolled or folded away, and what folds them
#   away is part of the tab pattern.
# Truth: at 390 px antd's Tabs show a button for the folded ones inside the element with role=tablist, where only tabs may stand: axe reports
#   aria-required-children, critical, which it does not at 1440 px. (At both it names tabs whose panel is not drawn yet, and a contrast.)
# Whom it hurts: who has to show WCAG 2 AA for public bodies and looks at one width only; an officer with a screen reader on a phone hears a
#   list of tabs with something in it that is none.
# Needs: node >= 20, npm, and a Chromium (CHROMIUM, or chromium on PATH). Not part of CI.
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund node@24.21.0 >/dev/null 2>&1
npm install --no-audit --no-fund react@19.3.1 react-dom@19.3.1 antd@6.6.8 esbuild@0.25.12 playwright-core@1.65.1 @axe-core/playwright@4.14.0 >/dev/null 2>&1
cat >page.jsx <<'JS'
import { Tabs } from 'antd';
import { createRoot } from 'react-dom/client';

const names = ['To do', 'In the unit', 'Not yet given to anybody', 'Returned', 'Waiting for others', 'Done this week'];
createRoot(document.querySelector('main')).render(
  <Tabs items={names.map((label) => ({ key: label, label, children: <p>{label}</p> }))} />,
);
JS
./node_modules/.bin/esbuild page.jsx --bundle --minify --jsx=automatic --define:process.env.NODE_ENV='"production"' --outfile=page.js --log-level=error
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const html = '<!doctype html><html lang="en"><head><title>Tabs</title></head><body><main></main></body></html>';
const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const found = {};
for (const width of [1440, 390]) {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const page = await context.newPage();
  await page.setContent(html);
  await page.addScriptTag({ content: readFileSync('page.js', 'utf8') });
  await page.getByRole('tab', { name: 'To do' }).waitFor();
  await page.waitForTimeout(1000);
  const { violations } = await new AxeBuilder({ page }).include('main').withTags(['wcag2a', 'wcag2aa']).analyze();
  found[width] = violations.map(({ id, impact }) => `${id} (${impact})`);
  console.log(`antd 6.6.8, Chromium ${browser.version()}, ${width} px: ${found[width].join(', ') || 'nothing'}`);
}
await browser.close();
const asFound = !found[1440].some((one) => one.startsWith('aria-required-children')) && found[390].some((one) => one.startsWith('aria-required-children'));
process.exit(asFound ? 0 : 1);
JS
if ./node_modules/.bin/node look.mjs "$chromium"; then
  echo "as found: a critical violation that only the phone has"
else
  echo "changed: both widths are alike" >&2
  exit 1
fi
