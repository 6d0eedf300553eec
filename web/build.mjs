// SPDX-License-Identifier: EUPL-1.2
// node build.mjs OUT [MODULES] : writes verband.css, verband.js and the letters into OUT.
// MODULES is the folder that holds node_modules; without it, the folder of this file.
// The same sources give the same bytes. What is too big, or asks for a token nobody defines, fails.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const [out = join(here, '../build/web/out'), modules = here] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'package.json'));
const esbuild = require('esbuild');
const postcss = require('postcss');

const budgets = { 'verband.css': 20_000, 'verband.js': 5_000 }; // bytes, after gzip
const target = ['chrome109', 'firefox115', 'safari16'];
const text = (path) => readFileSync(path, 'utf8');
const fail = (message) => {
  console.error(`web: ${message}`);
  process.exit(1);
};

// --- Which classes are written anywhere -------------------------------------------------------------
// A name that ends with "-" is put together with something when the program runs: all that begin so count.

function files(folder, ending) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((each) => {
      const path = join(folder, each.name);
      if (each.isDirectory()) return files(path, ending);
      return each.name.endsWith(ending) && !each.name.endsWith('_test' + ending) ? [path] : [];
    });
}

const written = new Set();
for (const path of [...files(join(here, '../src/publish'), '.cpp'), ...files(join(here, '../src/app'), '.cpp'), join(here, 'src/verband.ts')]) {
  for (const [name] of text(path).matchAll(/\b(?:verband-theme|(?:vb|utrecht|nl)-[a-z0-9_-]+)/g)) written.add(name);
}
const beginnings = [...written].filter((name) => name.endsWith('-'));
const inUse = (name) => written.has(name) || beginnings.some((each) => name.startsWith(each));

/** Takes out selectors with a class nobody writes, then what has become empty. */
function prune(root) {
  root.walkRules((rule) => {
    if (rule.parent.type === 'atrule' && rule.parent.name === 'keyframes') return;
    const kept = rule.selectors.filter((selector) => {
      // What stands in :not() need not be there.
      const needed = selector.replace(/:not\([^()]*\)/g, '');
      return [...needed.matchAll(/\.([a-zA-Z][\w-]*)/g)].every(([, name]) => inUse(name));
    });
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  root.walkComments((comment) => comment.remove());
  root.walkAtRules((rule) => {
    if (rule.name === 'charset') rule.remove();
    if (rule.nodes && rule.nodes.length === 0) rule.remove();
  });
  return root;
}

// --- The stylesheet ---------------------------------------------------------------------------------

const packages = JSON.parse(text(join(here, 'package.json'))).dependencies;
const components = Object.keys(packages).filter((name) => /^@(utrecht|nl-design-system-candidate)\/.*-css$/.test(name));
const sheets = components.map((name) => prune(postcss.parse(text(require.resolve(`${name}/dist/index.css`)))));
components.forEach((name, i) => {
  if (sheets[i].nodes.length === 0) fail(`nothing of ${name} is in use: take it out of package.json`);
});
const theme = postcss.parse(text(join(here, 'theme/verband.css')));
const own = prune(postcss.parse(text(join(here, 'src/verband.css'))));

/** The arguments of each var() in a value, the outermost ones. */
function variables(value) {
  const found = [];
  for (let at = value.indexOf('var('); at >= 0; at = value.indexOf('var(', at)) {
    let depth = 1;
    let end = at + 4;
    let comma = -1;
    for (; end < value.length && depth > 0; end++) {
      if (value[end] === '(') depth++;
      else if (value[end] === ')') depth--;
      else if (value[end] === ',' && depth === 1 && comma < 0) comma = end;
    }
    const inside = value.slice(at + 4, end - 1);
    const split = comma < 0 ? inside.length : comma - at - 4;
    found.push({ name: inside.slice(0, split).trim(), fallback: comma < 0 ? undefined : inside.slice(split + 1).trim() });
    at = end;
  }
  return found;
}

const definitions = new Map(); // token -> values it is given
for (const root of [theme, own, ...sheets]) {
  root.walkDecls(/^--/, ({ prop, value }) => definitions.set(prop, [...(definitions.get(prop) ?? []), value]));
}
/** The tokens a value lacks; empty = it says something. */
function lacking(value, seen = new Set()) {
  return variables(value).flatMap(({ name, fallback }) => {
    if (!seen.has(name) && definitions.get(name)?.some((each) => lacking(each, new Set([...seen, name])).length === 0)) return [];
    return fallback === undefined ? [name] : lacking(fallback, seen);
  });
}

const allowed = new Map(); // token -> reason
for (const line of text(join(here, 'theme/undefined.txt')).split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [token, ...reason] = line.split(/\s+/);
  if (reason.length === 0) fail(`theme/undefined.txt: ${token} has no reason`);
  allowed.set(token, reason.join(' '));
}
const undefinedTokens = new Map(); // token -> where
for (const root of [...sheets, own]) {
  root.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--')) return; // counts where it is used
    for (const token of lacking(declaration.value)) {
      undefinedTokens.set(token, `${declaration.parent.selector ?? ''} { ${declaration.prop} }`);
    }
  });
}
const unknown = [...undefinedTokens].filter(([token]) => !allowed.has(token));
if (unknown.length > 0) {
  fail('tokens without a value (give one in theme/verband.css, or a reason in theme/undefined.txt):\n' +
    unknown.map(([token, where]) => `  ${token}   ${where}`).join('\n'));
}
const needless = [...allowed.keys()].filter((token) => !undefinedTokens.has(token));
if (needless.length > 0) fail(`theme/undefined.txt names what is not lacking: ${needless.join(', ')}`);

/** Custom properties that no rule asks for, until none is left. */
function dropUnused(roots) {
  for (let again = true; again; ) {
    const asked = new Set();
    for (const root of roots) root.walkDecls(({ value }) => {
      for (const [, name] of value.matchAll(/var\(\s*(--[\w-]+)/g)) asked.add(name);
    });
    again = false;
    for (const root of roots) root.walkDecls(/^--/, (declaration) => {
      if (asked.has(declaration.prop)) return;
      const { parent } = declaration;
      declaration.remove();
      if (parent.nodes.length === 0) parent.remove();
      again = true;
    });
  }
}
dropUnused([theme, own, ...sheets]);
for (const root of [own, ...sheets]) {
  root.walkRules((rule) => { if (rule.nodes.length === 0) rule.remove(); });
  root.walkAtRules((rule) => { if (rule.nodes && rule.nodes.length === 0) rule.remove(); });
}

// --- The letters ------------------------------------------------------------------------------------

const results = new Map(); // name -> bytes
// Which characters each file is for, as Google Fonts divides them.
const ranges = {
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext': 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};
let faces = '';
for (const weight of [400, 700]) {
  for (const [script, range] of Object.entries(ranges)) {
    const bytes = readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${script}-${weight}-normal.woff2`));
    const name = `source-sans-3-${script}-${weight}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.woff2`;
    results.set(name, bytes);
    // optional: whoever has not got the letters in time reads on in the fallback; nothing moves.
    faces += `@font-face{font-family:"Source Sans 3";font-weight:${weight};font-display:optional;` +
      `src:url("${name}") format("woff2");unicode-range:${range}}\n`;
  }
}

// --- Out --------------------------------------------------------------------------------------------

const notice = '/*! Verband, EUPL-1.2. Contains NL Design System components (c) Gemeente Utrecht, Frameless B.V., EUPL-1.2 */\n';
const sheet = faces + '@layer components,theme,site;\n' +
  `@layer components{${sheets.map(String).join('\n')}}\n@layer theme{${theme}}\n@layer site{${own}}\n`;
const css = await esbuild.transform(sheet, { loader: 'css', minify: true, target, legalComments: 'none' });
for (const each of css.warnings) fail(`verband.css: ${each.text}`);
results.set('verband.css', Buffer.from(notice + css.code));

const script = await esbuild.build({
  entryPoints: [join(here, 'src/verband.ts')], absWorkingDir: here, bundle: true, minify: true, write: false,
  format: 'esm', target: 'es2020', charset: 'utf8', banner: { js: '// Verband, EUPL-1.2' }, logLevel: 'error',
});
results.set('verband.js', Buffer.from(script.outputFiles[0].contents));

for (const [name, most] of Object.entries(budgets)) {
  const size = gzipSync(results.get(name), { level: 9 }).length;
  console.log(`web: ${name} ${results.get(name).length} bytes, ${size} after gzip (at most ${most})`);
  if (size > most) fail(`${name} is too big`);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [name, bytes] of results) writeFileSync(join(out, name), bytes);
