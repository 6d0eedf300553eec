// SPDX-License-Identifier: EUPL-1.2
// node generate.mjs ROOT [--check]: makes api/openapi.json and web/src/api.ts from api/openapi.yaml.
// With --check nothing is written: it fails when one of them is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const [root, option] = process.argv.slice(2);
if (!root) throw new Error('node generate.mjs ROOT [--check]');
const description = parse(readFileSync(path.join(root, 'api/openapi.yaml'), 'utf8'), { strict: true });
const types = astToString(await openapiTS(structuredClone(description)));
const made = {
  'api/openapi.json': JSON.stringify(description, null, 1) + '\n',
  'web/src/api.ts':
    '// SPDX-License-Identifier: EUPL-1.2\n' +
    '// Made from api/openapi.yaml by tests/api/generate.mjs; not to be changed by hand.\n' + types,
};
let stale = false;
for (const [name, text] of Object.entries(made)) {
  const file = path.join(root, name);
  if (option !== '--check') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    continue;
  }
  let found = null;
  try {
    found = readFileSync(file, 'utf8');
  } catch {
    // A missing file is a stale one.
  }
  if (found !== text) {
    stale = true;
    console.error(`${name} is not what api/openapi.yaml gives: run tests/api/generate`);
  }
}
process.exit(stale ? 1 : 0);
