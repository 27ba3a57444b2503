#!/usr/bin/env bash
# Guess: a library that has every country's numbering plan reads a Chinese office's telephone as the office writes it (0454-8123456-801,
#   …转801, …分机801): number and extension apart, or it says that it cannot.
# Truth: libphonenumber-js knows `x` and `ext.`, but not the second dash, 转 or 分机. After a dash the extension is taken into the number
#   (+864548123456801, no extension, no error); after 转 or 分机 the whole text is no number at all, though the same number alone is valid. Service
#   numbers that everybody calls (12345, 95588, 110) are "TOO_SHORT".
# Whom it hurts: whoever stores what it returns for a court's or a unit's line: fifteen digits that nobody can call; whoever lets it refuse an
#   entry: the switchboard, the bank and the hotline of the government cannot be registered. Put the extension into words it
#   knows before it reads, and keep a list of service numbers.
# Needs: node >= 20 and npm. Not part of CI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts libphonenumber-js@1.13.16 >/dev/null 2>&1
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/max';

const { version } = JSON.parse(readFileSync('node_modules/libphonenumber-js/package.json', 'utf8'));
console.log(`libphonenumber-js ${version}, node ${process.version}`);
const read = (text) => {
  const found = parsePhoneNumberFromString(text, 'CN');
  return found ? `${found.number} ext ${found.ext ?? '-'} ${found.isValid() ? 'valid' : 'not valid'}` : 'no number';
};
const EXPECTED = {
  '0454-8123456': '+864548123456 ext - valid',
  '0454-8123456 x801': '+864548123456 ext 801 valid',
  '0454-8123456-801': '+864548123456801 ext - not valid',
  '0454-8123456转801': 'no number',
  '0454-8123456 分机801': 'no number',
};
let same = true;
for (const [text, expected] of Object.entries(EXPECTED)) {
  const found = read(text);
  console.log(`${text.padEnd(20)} ${found}`);
  same &&= found === expected;
}
for (const service of ['12345', '95588', '110']) {
  const found = validatePhoneNumberLength(service, 'CN');
  console.log(`${service.padEnd(20)} ${found}`);
  same &&= found === 'TOO_SHORT';
}
console.log(same ? 'as found: the extension joins the number, or takes it away' : 'the behaviour has changed');
process.exitCode = same ? 0 : 1;
JS
node read.mjs
