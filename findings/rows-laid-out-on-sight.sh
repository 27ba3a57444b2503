#!/usr/bin/env bash
# Guess: content-visibility: auto is made for long lists: a thousand rows that the browser lays out only as they come into sight scroll at
#   least as smoothly as a thousand that stand laid out, which is why one gives it to them.
# Truth: where somebody scrolls through all of them (a worklist with Chinese text in grid rows, 60 px a frame), Chromium spends several
#   times as long on style and layout during that one scroll as laying all the rows out at once costs, though their height was guessed
#   right; rows that stand cost nothing while they scroll.
# Whom it hurts: who adds it to the list of an office machine without a graphics card and calls it done: the first picture comes sooner and
#   the wheel stutters all day. Measure both; contain: content alone keeps rows from disturbing each other.
# Needs: node >= 20, npm, a Chromium (CHROMIUM, or chromium on PATH), and a font with Chinese glyphs. Not part of CI.
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund node@24.21.0 >/dev/null 2>&1
npm install --no-audit --no-fund playwright-core@1.65.1 >/dev/null 2>&1
cat >look.mjs <<'JS'
import { chromium } from 'playwright-core';

const style = (row) => `<style>body { margin: 0; font: 14px sans-serif }
  .row { display: grid; grid-template-columns: 2fr 3fr 1fr 2fr 1fr; gap: 4px 12px; padding: 8px 12px; border-top: 1px solid #ddd; ${row} }
  .row > * { min-width: 0; overflow-wrap: anywhere }</style>`;
const line = (no) => `<div class="row"><div><a href="#${no}">办理协助任务</a> 协助送达文书</div>
  <div>相邻用水、排水纠纷 周某${no} 与 吴某${no}<br>编号 2026-${String(no).padStart(6, '0')}</div><div>审理 已 ${no % 90} 天</div>
  <div>12月4日 周五 24:00 前，剩 ${no % 20} 个工作日<br>民事诉讼法 第126条</div><div>未指定</div></div>`;
const rows = Array.from({ length: 1000 }, (_, no) => line(no)).join('');
const WAYS = { standing: '', 'on sight': 'content-visibility: auto; contain-intrinsic-height: auto 57px' };
const SCROLL = `new Promise((done) => {
  const step = () => { const at = scrollY; scrollBy(0, 60); if (scrollY === at) done(); else requestAnimationFrame(step); };
  requestAnimationFrame(step);
})`;

const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const busy = {};
for (const [way, row] of Object.entries(WAYS)) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.setContent(`<!doctype html><html lang="zh-CN"><head>${style(row)}</head><body>${rows}</body></html>`);
  await page.waitForTimeout(1500);
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name) => metrics.find((one) => one.name === name).value * 1000;
    return of('LayoutDuration') + of('RecalcStyleDuration');
  };
  const first = await read();
  await page.evaluate(SCROLL);
  busy[way] = { first, scroll: (await read()) - first };
  const said = Object.values(busy[way]).map(Math.round);
  console.log(`Chromium ${browser.version()}, 1,000 rows ${way}: ${said[0]} ms of style and layout at first, ${said[1]} ms while they scroll`);
}
await browser.close();
const { standing, 'on sight': onSight } = busy;
// More in one scroll than all rows cost at once, first and last.
process.exit(onSight.scroll > 2 * (standing.first + standing.scroll) ? 0 : 1);
JS
if ./node_modules/.bin/node look.mjs "$chromium"; then
  echo "as found: rows laid out on sight cost more in one scroll than all of them at once"
else
  echo "changed: it is no longer several times as much" >&2
  exit 1
fi
