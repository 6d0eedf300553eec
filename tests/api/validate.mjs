// SPDX-License-Identifier: EUPL-1.2
// node validate.mjs VERBAND API_MERGE ROOT: asks a server everything its description says can be
// asked, right and wrong, follows every link and every cursor, and holds each answer against it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checker, resolved } from './check.mjs';
import { makeRegister, serve } from './server.mjs';

const [verband, merge, root] = process.argv.slice(2);
const problems = [];
const fail = (text) => problems.push(text);
const same = (found, wanted, what) => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) fail(`${what}: ${JSON.stringify(found)?.slice(0, 300)} ≠ ${JSON.stringify(wanted)?.slice(0, 300)}`);
};
const register = makeRegister(verband, merge, root);
const server = await serve(verband, register.register);
const { base } = server;
const v1 = `${base}/v1`;
const answers = []; // {path, url, status, headers, text}

async function raw(url, options = {}) {
  const response = await fetch(url, { redirect: 'manual', ...options });
  return { url, status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}
const description = JSON.parse((await raw(`${v1}/openapi.json`)).text);
const check = checker(description);
const templates = Object.keys(description.paths).map((template) => [template, new RegExp('^' + template.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+') + '$')]);
function templateOf(url) {
  const at = new URL(url).pathname.slice(3);
  return (templates.find(([template]) => template === at) ?? templates.find(([, fits]) => fits.test(at)))?.[0];
}
async function ask(url, options) {
  const template = templateOf(url);
  const answer = { path: template, ...(await raw(url, options)) };
  if (!template) fail(`${url} fits no described path`);
  answers.push(answer);
  for (const each of check(template, answer)) fail(`${options?.method ?? 'GET'} ${url} (${answer.status}): ${each}`);
  return answer;
}
async function json(url, status = 200) {
  const answer = await ask(url);
  // Before the register was made there were no things, only empty lists.
  const early = status === 200 && answer.status === 404 && /[?&]bekend=201/.test(url) && !lists.includes(answer.path);
  if (answer.status !== status && !early) fail(`${url}: ${answer.status} in place of ${status}: ${answer.text.slice(0, 200)}`);
  return answer.text && answer.headers['content-type'].endsWith('json') ? JSON.parse(answer.text) : answer.text;
}
const parametersOf = (template, where) =>
  (description.paths[template].get.parameters ?? []).map((each) => resolved(description, each)).filter((each) => each.in === where);
const query = (pairs) => '?' + new URLSearchParams(pairs).toString();

// 1. The files and the routes of the program are those of the description.
// Without --contact there is no address of the operator.
const mail = /,\n   "email": "beheer@example\.org"|    email: beheer@example\.org\n/;
const source = (name) => readFileSync(path.join(root, 'api', name), 'utf8').replaceAll('https://example.org', base).replace(mail, '');
same((await ask(`${v1}/openapi.json`)).text, source('openapi.json'), 'openapi.json');
same((await ask(`${v1}/openapi.yaml`)).text, source('openapi.yaml'), 'openapi.yaml');
same(parse(source('openapi.yaml')), description, 'the YAML and the JSON');
const page = (await raw(`${base}/api`)).text;
const shown = new Set([...page.matchAll(/<code>\/v1(\/[^<]+)<\/code>/g)].map((found) => found[1]));
same([...shown].sort(), Object.keys(description.paths).sort(), 'the routes of the program');

// 2. Every address in every answer leads to an answer as described.
const lists = Object.keys(description.paths).filter((each) => parametersOf(each, 'query').some(({ name }) => name === 'limiet'));
const days = ['2015-01-01', '2016-06-01', '2023-01-01', '1850-01-01'];
const todo = lists.flatMap((each) => [v1 + each, ...days.map((day) => v1 + each + query({ op: day }))]);
const seen = new Set();
const perTemplate = {};
const enough = 120;
function links(value, key = '') {
  if (typeof value === 'string') return /^(url|pagina|geschiedenis|volgende|samenwerkingsverbanden|deelnames)$/.test(key) ? [value] : [];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => links(each, name));
}
const pages = new Set();
while (todo.length > 0) {
  const url = todo.shift();
  if (seen.has(url)) continue;
  seen.add(url);
  const template = templateOf(url);
  perTemplate[template] = (perTemplate[template] ?? 0) + 1;
  if (perTemplate[template] > enough) continue;
  for (const each of links(await json(url))) {
    if (!each.startsWith(base)) fail(`${url}: ${each} is not on this site`);
    (each.startsWith(v1) ? todo : { push: (page) => pages.add(page) }).push(each);
  }
}
for (const each of [...pages].slice(0, 60)) {
  const answer = await raw(each);
  if (answer.status !== 200) fail(`${each}: page gives ${answer.status}`);
}

// 3. Cursors: however small the parts, the whole is the same and nothing is there twice.
for (const list of lists) {
  const whole = [];
  const walk = async (limit) => {
    const found = [];
    let total;
    let next = v1 + list + query({ op: '2016-06-01', limiet: limit });
    for (let count = 0; next && count < 2000; ++count) {
      const answer = await ask(next);
      const body = JSON.parse(answer.text);
      total ??= body.totaal;
      same(body.totaal, total, `${next} totaal`);
      same(answer.headers.link ?? null, body.volgende && `<${body.volgende}>; rel="next"`, `${next} Link`);
      if (body.volgende && body.resultaten.length !== limit) fail(`${next}: a part that is not full`);
      found.push(...body.resultaten.map((each) => JSON.stringify(each)));
      next = body.volgende;
    }
    same(found.length, total, `${list} by ${limit}`);
    same(new Set(found).size, found.length, `${list} by ${limit}: something is there twice`);
    return found;
  };
  whole.push(...(await walk(100)));
  same(await walk(list === '/organisaties' ? 37 : 3), whole, `${list} in small parts`);
}

// 4. Every parameter with every value it may have, and with values it may not.
const values = (schema) => {
  const at = resolved(description, schema);
  if (at.type === 'array') return values(at.items);
  if (at.enum) return at.enum;
  if (at.type === 'boolean') return ['true', 'false'];
  if (at.format === 'date') return ['2015-01-01', '2016-02-29', '2199-12-31'];
  if (at.type === 'integer') return [String(at.minimum), String(at.maximum), '2'].filter((each) => each !== 'undefined');
  return [];
};
const wrongValues = { op: ['1-1-2015', '2015', '2015-02-29', 'vandaag', '9999-01-01', ' 2015-01-01'], limiet: ['0', '101', '-1', '1.5', 'tien', '99999999999999999999'],
  cursor: ['x', 'AAAA', '%', 'c2Ft'], vanaf: ['0', '-1', 'a'], deelnemer: ['gm9999', 'Haren', '<b>'], organisatie: ['gm9999'], samenwerkingsverband: ['bestaat-niet', '\u202eabc'],
  beleidsterrein: ['bestaat-niet'], grondslag: ['Publiekrechtelijk', 'x'], rechtsvorm: ['openbaar lichaam'], verplichting: ['x'], status: ['active'], soort: ['gm'],
  provincie: ['pv99', 'gm0014'], actief: ['ja', 'True', '1'] };
wrongValues.bekend = wrongValues.op;
const free = new Set(['q', 'naam']);
const ids = { id: register.stays, code: 'gm0017' };
const sources = await json(`${v1}/bronnen`);
const at = (template) => v1 + template.replace('{id}', template.startsWith('/bronnen') ? sources.resultaten[0].id : ids.id).replace('{code}', ids.code);
for (const template of Object.keys(description.paths)) {
  const address = at(template);
  for (const parameter of parametersOf(template, 'query')) {
    const { name } = parameter;
    for (const value of [...values(parameter.schema), ...[parameter.example ?? []].flat(), ...(free.has(name) ? ['haren', 'é', '%'] : [])]) await json(address + query({ [name]: value }));
    if (!free.has(name) && !wrongValues[name]) fail(`no wrong value for ${name}`);
    for (const value of [...(wrongValues[name] ?? []), '']) {
      const body = await json(address + query({ [name]: value }), 400);
      same(body.fouten?.map((each) => each.parameter), [name], `${template} ${name}=${value}`);
    }
    const repeatable = resolved(description, parameter.schema).type === 'array';
    const value = values(parameter.schema)[0] ?? [parameter.example ?? 'a'].flat()[0];
    if (name !== 'cursor') await json(address + `?${name}=${value}&${name}=${value}`, repeatable ? 200 : 400);
  }
  // Unknown, wrong and empty ones: told together.
  const body = await json(address + '?onbekend=1&op=gisteren&bekend=&Op=2015-01-01', 400);
  same(body.fouten?.map((each) => each.parameter).sort(), ['Op', 'bekend', 'onbekend', 'op'], `${template}: all faults at once`);
}

// 5. Not there, moved, not changed, not allowed.
for (const each of ['/samenwerkingsverbanden/bestaat-niet', '/organisaties/gm9999', '/bronnen/00000000', '/bronnen/abc']) {
  await json(v1 + each, 404);
}
for (const id of [register.moved.slug, register.moved.uri.replace('urn:uuid:', ''), encodeURIComponent(register.moved.uri)]) {
  for (const below of ['', '/spiegel']) {
    const answer = await ask(`${v1}/samenwerkingsverbanden/${id}${below}?op=2016-01-01`);
    same([answer.status, answer.headers.location], [303, `${v1}/samenwerkingsverbanden/${register.stays}${below}?op=2016-01-01`], id + below);
  }
}
for (const template of Object.keys(description.paths)) {
  const first = await ask(at(template));
  same((await ask(at(template), { headers: { 'If-None-Match': first.headers.etag } })).status, 304, `${template} If-None-Match`);
  const head = await raw(at(template), { method: 'HEAD' });
  same([head.status, head.text, head.headers.etag], [200, '', first.headers.etag], `HEAD ${template}`);
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await ask(at(template), { method });
    same([answer.status, answer.headers.allow], [405, 'GET, HEAD, OPTIONS'], `${method} ${template}`);
  }
  const preflight = await raw(at(template), { method: 'OPTIONS', headers: { Origin: 'https://elders.example', 'Access-Control-Request-Method': 'GET' } });
  same([preflight.status, preflight.headers['access-control-allow-origin'], preflight.headers['api-version']], [204, '*', description.info.version], `OPTIONS ${template}`);
  const slash = await raw(at(template) + '/');
  same([slash.status, slash.headers['content-type'], slash.headers.location], [404, 'application/problem+json', undefined], `${template}/`);
}
await ask(`${v1}/bronnen?op=${'1'.repeat(5000)}`);

// 6. Every status described was met, every schema was used, closed sources and persons stay out.
for (const [template, { get }] of Object.entries(description.paths)) {
  for (const status of Object.keys(get.responses)) {
    if (!answers.some((each) => each.path === template && (status === 'default' ? !get.responses[each.status] : String(each.status) === status))) fail(`${template}: ${status} was never met`);
  }
}
for (const each of answers) {
  if (/J\. de Boer|harlingen-2019/.test(each.text)) fail(`${each.url} shows what is closed`);
}
const bodies = answers.filter((each) => each.status === 200 && each.headers['content-type'] === 'application/json' && each.path !== '/openapi.json').map((each) => JSON.parse(each.text));
const filled = new Set();
(function look(value) {
  if (!value || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) {
    if (!Array.isArray(value) && each !== null && !(Array.isArray(each) && each.length === 0)) filled.add(key);
    look(each);
  }
})(bodies);
// What the examples have nothing of: places outside texts, task fields, rules with an exception.
const absent = new Set(['taakvelden', 'behalve', 'vakken', 'links', 'boven', 'rechts', 'onder', 'blad', 'kolom', 'pad']);
for (const [name, schema] of Object.entries(description.components.schemas)) {
  (function properties(part) {
    for (const [key, each] of Object.entries(part.properties ?? {})) {
      if (!filled.has(key) && !absent.has(key) && name !== 'Probleem') fail(`${name}.${key} was never filled`);
      properties(each);
    }
    for (const each of [part.allOf ?? [], part.anyOf ?? [], part.items ?? []].flat()) properties(each);
  })(schema);
}

// 7. The check itself can fail: what was answered does not fit a description that is a little different.
const others = {
  'a property that is not there': (d) => d.components.schemas.Vraag.required.push('nergens'),
  'a property that is not described': (d) => { delete d.components.schemas.Cel.properties.zekerheid; },
  'a word that is not in the list': (d) => d.components.schemas.Stand.enum.shift(),
  'a status that is not described': (d) => { delete d.paths['/bronnen/{id}'].get.responses['404']; delete d.paths['/bronnen/{id}'].get.responses.default; },
  'another version': (d) => { d.info.version = '9.9.9'; },
  'another media type': (d) => { const { content } = d.components.responses.NietGevonden; content['text/plain'] = content['application/problem+json']; delete content['application/problem+json']; },
};
for (const [what, change] of Object.entries(others)) {
  const other = structuredClone(description);
  change(other);
  const strict = checker(other);
  if (!answers.some((each) => strict(each.path, each).length > 0)) fail(`the check does not see ${what}`);
}

await server.stop();
register.remove();
console.log(`${answers.length} answers of ${Object.keys(description.paths).length} paths`);
for (const each of problems.slice(0, 40)) console.error(each);
if (problems.length > 40) console.error(`and ${problems.length - 40} more`);
process.exit(problems.length > 0 || answers.length < 1000 ? 1 : 0);
