#!/usr/bin/env bash
# Guess: the Chinese calendar of Intl (ICU, `ca-chinese`) is the official one, so the Spring Festival (春节), Dragon Boat and Mid-Autumn
#   days of years without a published holiday notice can be told by it, in Node and in the browser alike.
# Truth: within 1950-2099 ICU begins eight months a day off and puts the leap month of 1987 after the seventh instead of the sixth. One
#   of them is the first month of 2027: ICU's Spring Festival is 7 February, the official one 6 February; in 2030 it is 2 February
#   instead of 3. Two packages with tables of their own agree with each other from 1997 to 2059 on every day, and not with ICU. Node 18
#   to 24 and Chromium 156 give the same wrong days. (One of the tables has two months of 1996 and one of 2060 a day off itself.)
# Whom it hurts: who predicts statutory rest days, and with them the end of a period (民事诉讼法 第85条), by Intl before the State Council's
#   notice is out; whoever prints a lunar date on a paper.
# Needs: node >= 20 and npm. Not part of CI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund node@24.21.0 lunar-javascript@1.7.7 chinese-days@1.5.7 >/dev/null 2>&1
cat >compare.mjs <<'JS'
import lunar from 'lunar-javascript';
import chineseDays from 'chinese-days';

const byIcu = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const icu = (date) => {
  const parts = Object.fromEntries(byIcu.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.month.endsWith('bis') ? '-' : ''}${Number.parseInt(parts.month, 10)}/${Number(parts.day)}`;
};
const byTable = (date) => {
  const day = lunar.Solar.fromYmd(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()).getLunar();
  return `${day.getMonth()}/${day.getDay()}`;
};
const byOther = (date) => {
  const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(date.toISOString().slice(0, 10));
  return `${isLeap ? '-' : ''}${lunarMon}/${lunarDay}`;
};
const spells = [];
let [compared, wrong, tables] = [0, 0, 0];
let within = false;
for (let at = Date.UTC(1950, 1, 17); at < Date.UTC(2100, 0, 1); at += 86_400_000) {
  const date = new Date(at);
  const [official, other, told] = [byTable(date), byOther(date), icu(date)];
  compared += 1;
  const year = date.getUTCFullYear();
  if (year > 1996 && year < 2060 && official !== other) tables += 1;
  const differs = official !== told;
  if (differs) wrong += 1;
  if (differs && !within) spells.push(`${date.toISOString().slice(0, 10)} is ${official}, ICU says ${told}`);
  within = differs;
}
console.log(`node ${process.version}, ICU ${process.versions.icu}: ${compared} days, ${wrong} wrong by ICU, ${tables} of 1997-2059 in which the two tables differ`);
for (const spell of spells) console.log(`  ${spell}`);
const next = spells.some((spell) => spell.startsWith('2027-02-06 is 1/1, ICU says 12/30'));
process.exit(tables === 0 && wrong > 0 && next ? 0 : 1);
JS
if ./node_modules/.bin/node compare.mjs; then
  echo "as found: the Spring Festival of 2027 is a day late in ICU"
else
  echo "changed: ICU and the tables agree on 2027, or the tables no longer agree" >&2
  exit 1
fi
