// SPDX-License-Identifier: EUPL-1.2
// run.mjs VERBAND EXAMPLES OUT : looks at every page of the website in Chromium, in every way it is
// read, and does the main tasks as a user would. Pictures of the pages land in OUT.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { inaccessible, overprinted, shifted, sideways, smallFonts, watchShifts } from './look.mjs';
import { startSite } from './site.mjs';
import { tasks } from './tasks.mjs';

const [verband, examples, out, only] = process.argv.slice(2); // only = "taken": no pages; or the name of one page, or the beginning of several: "overlap*"
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let checks = 0;
const faults = [];

/** Notes whether something is as it should be. */
function check(holds, what) {
  checks++;
  if (holds) return;
  faults.push(what);
  console.log(`FOUT  ${what}`);
}

/** The pages, by the name of their picture. Some states are pages of their own. */
const pages = {
  begin: '/',
  'begin-2015': '/?op=2015-01-01',
  gemeenten: '/gemeenten?op=2015-01-01',
  'gemeente-kiezen': '/gemeenten?naam=Bergen',
  haren: '/gemeente/haren?op=2015-01-01',
  'haren-nu': '/gemeente/haren',
  'haren-filters': '/gemeente/haren?op=2015-01-01&waarover=onderwijs-en-wetenschap&met=groningen&verplicht=vrijwillig',
  'haren-niets': '/gemeente/haren?op=2015-01-01&waarover=recreatie&q=afval',
  'haren-kaart': '/gemeente/haren?op=2015-01-01&beeld=kaart',
  'haren-netwerk': '/gemeente/haren?op=2015-01-01&beeld=netwerk',
  'haren-bekend': '/gemeente/haren?op=2015-01-01&bekend=2020-01-01',
  'goes-nu': '/gemeente/goes',
  provincie: '/organisatie/provincie-groningen?op=2015-01-01',
  samenwerkingen: '/samenwerkingen?op=2015-01-01',
  rbpo: '/samenwerking/regionaal-bestuurlijk-politieoverleg-rbpo-en-rbpo-plus?op=2015-01-01',
  vng: '/samenwerking/vng',
  meerschap: '/samenwerking/gr-meerschap-paterswolde?op=2020-01-01',
  geschiedenis: '/samenwerking/vng/geschiedenis',
  spiegel: '/samenwerking/gr-afvalverwijdering-regio-centraal-groningen/spiegel?op=2016-01-01',
  'spiegel-een-bron': '/samenwerking/vng/spiegel?op=2015-01-01',
  verschillen: '/verschillen?op=2016-01-01',
  'verschillen-haren': '/verschillen?deelnemer=haren&op=2016-01-01',
  'verschillen-groningen': '/verschillen?provincie=groningen&soort=tegenspraak&op=2016-01-01',
  themas: '/themas?op=2015-01-01',
  thema: '/thema/recreatie?op=2015-01-01',
  zoek: '/zoek?q=recreatie&op=2015-01-01',
  'zoek-niets': '/zoek?q=xyzzy',
  vergelijk: '/vergelijk',
  'haren-tynaarlo': '/vergelijk/haren/tynaarlo?op=2015-01-01',
  'haren-in-de-tijd': '/vergelijk/haren@2015-01-01/haren@2018-12-31',
  overlap: '/overlap',
  'overlap-haren': '/overlap?gemeenten=haren,groningen,tynaarlo,assen&op=2015-01-01',
  'overlap-een': '/overlap?gemeenten=haren&op=2015-01-01',
  'overlap-twaalf': '/overlap?gemeenten=haren,groningen,tynaarlo,assen,leek,zuidhorn,bedum,marum,winsum,slochteren,ten-boer,hoogezand-sappemeer&op=2015-01-01',
  'overlap-nu': '/overlap?gemeenten=haren,tynaarlo',
  'overlap-samenstellingen': '/overlap?beeld=samenstellingen&op=2015-01-01',
  'overlap-congruentie': '/overlap?beeld=congruentie&gemeenten=haren,tynaarlo&op=2015-01-01',
  'overlap-groepen': '/overlap?beeld=clusters&op=2015-01-01',
  'overlap-dubbelingen': '/overlap?beeld=dubbelingen&op=2015-01-01',
  'overlap-ontbrekend': '/overlap?beeld=ontbrekend&op=2015-01-01',
  'overlap-slapend': '/overlap?beeld=slapend',
  'overlap-centrumgemeente': '/overlap?beeld=centrumgemeente&op=2015-01-01',
  'overlap-bereik': '/overlap?beeld=bereik&op=2015-01-01',
  netwerk: '/netwerk',
  'netwerk-haren': '/netwerk?gemeente=haren&thema=recreatie&op=2015-01-01',
  'netwerk-nederland': '/netwerk?gebied=nederland&op=2015-01-01',
  herindeling: '/herindeling',
  'herindeling-groningen': '/herindeling?datum=2019-01-01&gaat=gm0009_gm0014&gaat=gm0017_gm0014',
  'herindeling-gedeeld': '/herindeling?datum=2018-01-01&gaat=gm0018_gm1952&gaat=gm0040_gm1952_gm0014~&kies=gr-zuidlaardermeer_gm1952',
  'herindeling-fout': '/herindeling?gemeente=Haren&naar=Groningen&datum=1-1-2020',
  bronnen: '/bronnen',
  over: '/over',
  toegankelijkheid: '/toegankelijkheid',
  'open-data': '/open-data',
  api: '/api',
  'niet-gevonden': '/bestaat-niet',
  'verkeerde-datum': '/gemeente/haren?op=32-13-2015',
};

const ways = {
  breed: { viewport: { width: 1280, height: 900 } },
  smal: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  smalst: { viewport: { width: 320, height: 640 } },
  // Our script does not come. (Where Chromium may run none at all, axe cannot either; a task does that.)
  'zonder-script': { viewport: { width: 1280, height: 900 } },
};

/** A page to look with; `heard` holds what it said and asked since the last look. */
async function watched(browser, site, way) {
  const context = await browser.newContext({ locale: 'nl-NL', ...ways[way] });
  const page = await context.newPage();
  const heard = { said: [], wrong: new Set() };
  page.on('console', (message) => heard.said.push(message.text()));
  page.on('pageerror', (error) => heard.said.push(String(error)));
  page.on('requestfailed', (request) => heard.said.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:')) heard.wrong.add(request.url());
  });
  if (way === 'zonder-script') {
    await page.route('**/verband.js*', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  }
  await page.addInitScript(watchShifts);
  await page.addInitScript({ content: axe });
  return { way, page, heard };
}

async function look({ way, page, heard }, site, name, target) {
  heard.said.length = 0;
  heard.wrong.clear();
  const response = await page.goto(site.address + target, { waitUntil: 'load' });
  const expected = name === 'niet-gevonden' ? 404 : ['verkeerde-datum', 'herindeling-fout'].includes(name) ? 400 : 200;
  const label = `${name} (${way})`;
  check(response.status() === expected, `${label}: status ${response.status()}`);
  // Chromium itself says that a page had status 400 or 404.
  const told = heard.said.filter((each) => !/status of 40[04]/.test(each));
  check(told.length === 0, `${label}: console: ${told.join(' / ')}`);
  check(heard.wrong.size === 0, `${label}: verzoek aan een ander: ${[...heard.wrong].join(' ')}`);
  const wide = await page.evaluate(sideways);
  check(wide.length === 0, `${label}: schuift zijwaarts: ${wide.join(', ')}`);
  const over = await page.evaluate(overprinted);
  check(over.length === 0, `${label}: tekst over tekst: ${over.join(' ; ')}`);
  const small = await page.evaluate(smallFonts);
  check(small.length === 0, `${label}: kleine letters: ${small.join(', ')}`);
  const accessible = async (state) => {
    for (const each of await page.evaluate(inaccessible, tags)) check(false, `${label}${state}: axe ${each}`);
  };
  await accessible('');
  const shift = await page.evaluate(shifted);
  check(shift < 0.05, `${label}: de pagina verspringt ${shift.toFixed(3)}`);
  // And with everything opened that can be.
  if (await page.evaluate(() => { const all = [...document.querySelectorAll('details')]; all.forEach((each) => { each.open = true; }); return all.length > 0; })) {
    await accessible(', opengeklapt');
    const both = [await page.evaluate(overprinted), await page.evaluate(sideways)].flat();
    check(both.length === 0, `${label}, opengeklapt: ${both.join(' ; ')}`);
  }
  checks++;
  if (way === 'breed' || way === 'smal') {
    await page.screenshot({ path: join(out, `${name}-${way}.png`), fullPage: true });
  }
  if (way === 'breed') {
    await page.emulateMedia({ media: 'print' });
    const onPaper = await page.evaluate(overprinted);
    check(onPaper.length === 0, `${label}, op papier: tekst over tekst: ${onPaper.join(' ; ')}`);
    await page.pdf({ path: join(out, `${name}.pdf`), preferCSSPageSize: true });
    await page.emulateMedia({ media: null });
  }
}

/** Every page as HTML through the validator of the W3C. */
async function validate(site) {
  const folder = join(out, 'html');
  mkdirSync(folder, { recursive: true });
  for (const [name, target] of Object.entries(pages)) {
    const answer = await fetch(site.address + target);
    writeFileSync(join(folder, `${name}.html`), await answer.text());
  }
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  let messages = [];
  try {
    await promisify(execFile)('java', ['-jar', jar, '--skip-non-html', '--format', 'json', folder], { maxBuffer: 1e8 });
  } catch (error) {
    if (!error.stderr) throw error; // it did not even run
    ({ messages } = JSON.parse(error.stderr));
  }
  for (const each of messages) {
    check(false, `HTML van ${each.url?.split('/').pop()}: ${each.message} (${(each.extract ?? '').replace(/\s+/g, ' ').slice(0, 120)})`);
  }
  checks++;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const site = await startSite(verband, examples);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  // The sources have addresses of their own.
  const sources = await (await fetch(`${site.address}/bronnen`)).text();
  [...new Set(sources.match(/\/bron\/[0-9a-f]{12}/g))].forEach((path, i) => { pages[`bron-${i + 1}`] = path; });
  // A PDF of our own, its page with the cells marked.
  const paper = await browser.newPage();
  await paper.setContent(`<table border="1"><tr><th>Naam</th><th>Doel</th><th>Deelnemers</th></tr>
    <tr><td>Afvaldienst Noord</td><td>Huisvuil ophalen en verwerken</td><td>Bedum en Winsum</td></tr>
    <tr><td>Volkskrediet</td><td>Schulden voorkomen en regelen</td><td>Loppersum, Bedum</td></tr></table>`);
  await paper.pdf({ path: `${site.folder}/lijst.pdf` });
  await paper.close();
  site.run('import', `${site.folder}/lijst.pdf`, '--owner', 'Bedum', '--on', '2015-01-01', '--visibility', 'openbaar');
  for (let tries = 0; tries < 40 && !pages['bron-pdf']; tries++) {
    const found = /href="(\/bron\/[0-9a-f]{12,})[^>]*>[^<]*(?:<bdi>)?lijst\.pdf/.exec(await (await fetch(`${site.address}/bronnen`)).text());
    if (found) Object.assign(pages, { 'bron-pdf': found[1], 'bladzijde-pdf': `${found[1]}/bladzijde/1` });
    else await new Promise((resolve) => setTimeout(resolve, 250)); // the site sees it within two seconds
  }
  check('bron-pdf' in pages, 'een nieuw document staat binnen tien seconden op de site');
  // So has the partnership with a name full of markup.
  const list = await (await fetch(`${site.address}/samenwerkingen?op=2015-01-01`)).text();
  [...new Set(list.match(/\/samenwerking\/(?:script|onafbreek)[a-z0-9-]*/g))]
    .forEach((path, i) => { pages[`vreemd-${i + 1}`] = `${path}?op=2015-01-01`; });
  // All that is to be done, as much of it side by side as there are processors: each lane takes the next that waits.
  const waiting = [];
  if (!only) waiting.push({ name: 'HTML', run: () => validate(site) });
  if (!only || only === 'taken') waiting.push(...tasks(browser, site, check));
  for (const way of only === 'taken' ? [] : Object.keys(ways)) {
    const chosen = Object.entries(pages).filter(([name]) => !only || name === only || (only.endsWith('*') && name.startsWith(only.slice(0, -1))));
    let left = chosen.length;
    for (const [name, target] of chosen) {
      const run = async (eyes) => {
        await look(eyes, site, name, target);
        if (--left === 0) console.log(`${way}: ${chosen.length} pagina's bekeken`);
      };
      waiting.push({ name: `${name} (${way})`, way, run });
    }
  }
  const lanes = Array.from({ length: Math.min(cpus().length, 4) }, async () => {
    let eyes;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        if (next.way && next.way !== eyes?.way) {
          await eyes?.page.context().close();
          eyes = await watched(browser, site, next.way);
        }
        await next.run(eyes);
      } catch (error) {
        check(false, `${next.name}: ${error.message}`);
      }
    }
  });
  await Promise.all(lanes);
} finally {
  await browser.close();
  check((await site.stop()) === 0, 'de server stopt netjes');
}
console.log(`${checks} controles, ${faults.length} fouten; beelden in ${out}`);
process.exit(faults.length === 0 ? 0 : 1);
