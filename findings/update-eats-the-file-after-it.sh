#!/usr/bin/env bash
# Guess: `vitest run --update one.test.mjs` writes the snapshots of that one file anew, as `vitest run one.test.mjs --update` does: `--update` is
#   used as a switch, so the file beside it is a filter on either side.
# Truth: it takes a value (all, new, none), and the word after it is taken for one: the file is no filter any more, every file of the project
#   runs, and the snapshots of all of them are written anew. Nothing is said of a value that is none of the three.
# Whom it hurts: whoever reviews a difference in one snapshot and lets it be written finds others rewritten that nobody looked at: in a platform
#   whose rules of law are held by snapshots, a wrong rule becomes the recorded right one.
# Needs: node >= 20, npm. Not part of CI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund vitest@5.1.1 >/dev/null 2>&1
for name in one other; do
  printf "import { expect, test } from 'vitest';\ntest('%s', () => expect(Number(process.env.ANSWER)).toMatchSnapshot());\n" "$name" >"$name.test.mjs"
done
run() { ANSWER=$1 CI= npx vitest run "${@:2}" >"$folder/out.txt" 2>&1 || true; }
holds() { sed -n 's/^exports.*= `\(.*\)`;$/\1/p' "__snapshots__/$1.test.mjs.snap"; }
npx vitest --version
run 1
echo "both recorded as:                          one $(holds one), other $(holds other)"
[ "$(holds one) $(holds other)" = '1 1' ]
run 2 one.test.mjs --update
echo "answer 2, 'one.test.mjs --update':         one $(holds one), other $(holds other)"
[ "$(holds one) $(holds other)" = '2 1' ]
run 3 --update one.test.mjs
echo "answer 3, '--update one.test.mjs':         one $(holds one), other $(holds other)"
[ "$(holds one) $(holds other)" = '3 3' ]
echo "files run by the last: $(grep -c '✓' out.txt || true)"
