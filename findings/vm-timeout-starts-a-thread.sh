#!/usr/bin/env bash
# Guess: the `timeout` of vm.Script.runInContext is a flag that V8 looks at; it costs next to nothing for a script that returns
#   at once, so the Temporal SDK's workflow sandbox, which passes 5 s with every call into a workflow, pays nothing for its guard.
# Truth: Node starts a watchdog thread with an event loop of its own for each such call, and joins it: some hundred times the
#   price of the call. The SDK makes several calls an activation, so replaying a long history spends most of its time there
#   (62 % in a profile of a worker that took over from a dead one), and a workflow task times out sooner than it need.
# Whom it hurts: who keeps long histories on few cores. After a worker's death replays time out, begin again, and never end.
# Needs: node >= 20 and npm. Not part of CI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund node@24.21.0 >/dev/null 2>&1
npm install --no-audit --no-fund --ignore-scripts @temporalio/worker@1.24.0 >/dev/null 2>&1
guarded=$(grep -c 'timeout: isolateExecutionTimeoutMs' node_modules/@temporalio/worker/lib/workflow/reusable-vm.js)
echo "@temporalio/worker 1.24.0: $guarded places of reusable-vm.js pass a timeout"
cat >measure.mjs <<'JS'
import vm from 'node:vm';
const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
const script = new vm.Script('1 + 1');
const CALLS = 3000;
const microseconds = (options) => {
  const began = performance.now();
  for (let call = 0; call < CALLS; call += 1) script.runInContext(context, options);
  return ((performance.now() - began) / CALLS) * 1000;
};
const plain = [];
const guarded = [];
for (let round = 0; round < 7; round += 1) {
  plain.push(microseconds({}));
  guarded.push(microseconds({ timeout: 5000 }));
}
const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const ratio = middle(guarded) / middle(plain);
console.log(`node ${process.version}: a call ${middle(plain).toFixed(1)} us, with timeout ${middle(guarded).toFixed(1)} us, ${ratio.toFixed(0)} times`);
process.exit(ratio > 10 ? 0 : 1);
JS
if [ "$guarded" -ge 2 ] && ./node_modules/.bin/node measure.mjs; then
  echo "as found: each call with a timeout costs a thread"
else
  echo "the behaviour has changed"
  exit 1
fi
