#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# run.sh VERBAND EXAMPLES WORK [taken] : installs what the browser tests need in WORK and runs them there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
verband=$1 examples=$2 work=$3
mkdir -p "$work"
cp "$here"/package.json "$here"/package-lock.json "$here"/.npmrc "$here"/*.mjs "$work"
cd "$work"
if ! cmp -s package-lock.json .installed; then
  npm ci --silent
  cp package-lock.json .installed
fi
exec node run.mjs "$verband" "$examples" "$work/beelden" "${4:-}"
