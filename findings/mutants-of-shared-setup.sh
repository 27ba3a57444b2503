#!/usr/bin/env bash
# Guess: Stryker runs for each mutant every test that would notice it; a suite that fails when the line is broken by hand kills the
#   mutant too. `ignoreStatic` leaves out only what runs while modules load.
# Truth: coverage by test is taken between `beforeEach` and `afterEach`. Code that runs in `beforeAll` belongs to no test: its mutants
#   count as static, and with `ignoreStatic` they leave the score altogether (n/a, no survivor, nothing to see). A value that a module
#   computes once for all tests belongs to the first test that asked: another test that would fail is never run, and the mutant survives.
# Whom it hurts: a domain whose cases are costly to bring about (walks of a dispute, folded once and looked at by many tests): the same
#   assertions give 100 %, a survivor or no figure at all, by where the walk is made. Each test must bring about what it looks at, or
#   one test must look at all that is shared.
# Needs: node >= 22 and npm. Not part of CI.
set -euo pipefail
node -e 'if (Number(process.versions.node.split(".")[0]) < 22) { console.error("node 22 or newer is needed"); process.exit(1); }'
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"name":"probe","private":true,"type":"module"}' >package.json
npm install --no-audit --no-fund --ignore-scripts @stryker-mutator/core@10.1.1 @stryker-mutator/vitest-runner@10.1.1 vitest@5.1.1 >/dev/null 2>&1
mkdir src test
cat >src/days.js <<'JS'
export function daysFor(track) {
  return track === 'urgent' ? 2 : 5;
}
JS
cat >vitest.config.js <<'JS'
export default { test: { include: ['test/*.test.js'] } };
JS
cat >stryker.json <<'JSON'
{ "testRunner": "vitest", "plugins": ["@stryker-mutator/vitest-runner"], "mutate": ["src/*.js"], "coverageAnalysis": "perTest",
  "ignoreStatic": true, "reporters": ["json"], "jsonReporter": { "fileName": "report.json" }, "tsconfigFile": "none.json" }
JSON
head_of() { printf "import { beforeAll, expect, it } from 'vitest';\nimport { daysFor } from '../src/days.js';\nlet seen;\n"; }
looks="it('counts something', () => expect(both()).toHaveLength(2));
it('urgent and ordinary', () => expect(both()).toEqual([2, 5]));"
make="['urgent', 'ordinary'].map(daysFor)"

measure() { # name, how the tests get what they look at
  { head_of; printf '%s\n%s\n' "$2" "$looks"; } >test/days.test.js
  npx vitest run >/dev/null 2>&1
  sed -i 's/? 2 :/? 3 :/' src/days.js
  if npx vitest run >/dev/null 2>&1; then byhand=passes; else byhand=fails; fi
  sed -i 's/? 3 :/? 2 :/' src/days.js
  npx stryker run stryker.json >/dev/null 2>&1
  counts=$(node -p 'const m = Object.values(JSON.parse(require("fs").readFileSync("report.json")).files).flatMap((f) => f.mutants);
    ["Killed", "Survived", "Ignored"].map((s) => s + " " + m.filter((one) => one.status === s).length).join(", ")')
  printf '%-46s broken by hand: the suite %s; mutants: %s\n' "$1" "$byhand" "$counts"
}

echo "stryker $(node -p 'require("./node_modules/@stryker-mutator/core/package.json").version'), vitest $(node -p 'require("./node_modules/vitest/package.json").version'), node $(node --version)"
each=$(measure 'each test makes it:' "const both = () => $make;")
hook=$(measure 'made in beforeAll:' "beforeAll(() => { seen = $make; }); const both = () => seen;")
once=$(measure 'made once, by whichever test asks first:' "const both = () => (seen ??= $make);")
printf '%s\n%s\n%s\n' "$each" "$hook" "$once"
if [[ $each == *"Survived 0, Ignored 0" && $hook == *"Killed 0, Survived 0, Ignored "[1-9]* && $once == *"suite fails"* && $once != *"Survived 0,"* ]]; then
  echo "as found: the same assertions are worth all, nothing or less by where the walk is made"
else
  echo "the behaviour has changed"
  exit 1
fi
