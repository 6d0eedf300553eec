// SPDX-License-Identifier: EUPL-1.2
// The main tasks, done as a user would, with mouse, with keyboard and without JavaScript.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile); // pages are looked at meanwhile

async function fresh(browser, options = {}) {
  const context = await browser.newContext({ locale: 'nl-NL', acceptDownloads: true, viewport: { width: 1280, height: 900 }, ...options });
  return context.newPage();
}

/** The number of partnerships the page says it shows. */
async function shown(page) {
  return Number.parseInt(await page.locator('#gevonden').innerText(), 10);
}

/** Find your municipality by an old name. */
async function oldName(browser, site, check) {
  const page = await fresh(browser);
  await page.goto(site.address + '/');
  await page.getByLabel('Naam van uw gemeente').fill('Haren');
  await page.getByRole('button', { name: 'Toon samenwerkingen' }).click();
  await page.waitForURL('**/gemeente/haren');
  const notice = await page.locator('main').innerText();
  check(notice.includes('Haren bestaat niet meer als gemeente. Sinds 1 januari 2019 hoort Haren bij Groningen.'),
    'taak 1: de oude naam zegt wat ervan is geworden');
  await page.getByRole('link', { name: 'Bekijk Haren op 31 december 2018' }).click();
  check((await shown(page)) > 10, 'taak 1: op haar laatste dag staan haar samenwerkingen er');
  await page.context().close();
}

/** Which partnerships on education with Groningen are voluntary, and where does it say so? */
async function education(browser, site, check, script) {
  const way = script ? '' : ' zonder JavaScript';
  const page = await fresh(browser, { javaScriptEnabled: script });
  await page.goto(site.address + '/samenwerkingen?op=2015-01-01');
  const all = await shown(page);
  for (const [label, chosen] of [[/^onderwijs en wetenschap/, 'waarover='], [/^Groningen \(/, 'met='], [/^vrijwillig/, 'verplicht=']]) {
    await page.locator('#filter').getByLabel(label).check();
    // With a script the list follows at once; without one the button is needed.
    if (script) await page.waitForFunction((each) => location.search.includes(each), chosen);
  }
  if (!script) await page.getByRole('button', { name: 'Toon samenwerkingen' }).click();
  await page.waitForFunction(() => location.search.includes('verplicht=vrijwillig'));
  // In the examples none of them is: the page says so, and which choice to drop.
  check((await shown(page)) === 0 && all > 1, `taak 2${way}: van ${all} blijft er geen over, nu ${await shown(page)}`);
  const empty = await page.locator('#resultaat').innerText();
  const promised = Number(/zonder Met wie: Groningen: (\d+) samenwerking/.exec(empty)?.[1]);
  check(promised > 0, `taak 2${way}: er staat welke keuze weg kan: ${empty}`);
  await page.locator('#resultaat .utrecht-alert').getByRole('link', { name: 'Met wie: Groningen' }).click();
  await page.waitForFunction(() => !location.search.includes('met=groningen'));
  check((await shown(page)) === promised, `taak 2${way}: zonder Groningen zijn het er ${promised}, nu ${await shown(page)}`);
  const chips = await page.locator('.vb-chips').innerText();
  check(chips.includes('onderwijs en wetenschap') && chips.includes('vrijwillig'), `taak 2${way}: de keuzes staan boven de lijst`);
  await page.locator('#samenwerkingen').getByRole('link', { name: 'Onderwijshuisvesting' }).click();
  await page.waitForURL('**/samenwerking/onderwijshuisvesting**');
  check(page.url().includes('op=2015-01-01'), `taak 2${way}: de datum blijft in het adres`);
  await page.getByRole('link', { name: /^rij \d+, bladzijde \d+$/ }).first().click();
  await page.waitForURL('**/bron/**#rij-*');
  const row = page.locator(new URL(page.url()).hash);
  check((await row.innerText()).includes('Onderwijshuisvesting'), `taak 3${way}: de rij van de bron is die samenwerking`);
  await row.getByRole('link', { name: /hoe: toon in het document/ }).click();
  const place = page.locator(new URL(page.url()).hash);
  // The document itself is shown as it came: with false spaces in its words.
  const written = (await place.innerText()).replace(/\s/g, '');
  check(written.includes('vrijwillig'), `taak 3${way}: het document zegt daar vrijwillig: ${written}`);
  check(await place.isVisible(), `taak 3${way}: die plaats is in beeld`);
  await page.context().close();
}

/** What did Haren look like on another date? */
async function otherDate(browser, site, check) {
  const page = await fresh(browser);
  await page.goto(site.address + '/samenwerking/veiligheidsregio-groningen-vrg?op=2015-01-01');
  const before = await page.locator('#deelnemers caption').innerText();
  await page.getByLabel('Geldig op').fill('1-1-2020');
  await page.getByRole('button', { name: 'Toon', exact: true }).click();
  await page.waitForURL('**op=1-1-2020**');
  const after = await page.locator('#deelnemers caption').innerText();
  check(before.includes('23 deelnemers') && after.includes('12 deelnemers'), `taak 4: op een andere dag andere deelnemers: ${before} → ${after}`);
  await page.getByRole('link', { name: 'Begin' }).first().click();
  await page.waitForURL((url) => url.pathname === '/');
  check(page.url().includes('op=2020-01-01'), 'taak 4: de gekozen dag blijft');
  await page.context().close();
}

/** What does Haren share with its neighbours, and with whom most? */
async function neighbours(browser, site, check, script) {
  const way = script ? '' : ' zonder JavaScript';
  const page = await fresh(browser, { javaScriptEnabled: script });
  await page.goto(site.address + '/vergelijk?op=2015-01-01');
  await page.getByRole('link', { name: /Meer dan twee gemeenten/ }).click();
  await page.getByLabel('Gemeenten, met komma’s ertussen').fill('Haren, Groningen, Tynaarlo');
  await page.getByRole('button', { name: 'Toon overlap' }).click();
  await page.waitForURL('**/overlap?**');
  check(page.url().includes('op=2015-01-01'), `overlap${way}: de datum blijft in het adres`);
  const brief = await page.locator('.vb-brief').innerText();
  const all = Number(/delen samen (\d+) samenwerking/.exec(brief)?.[1]);
  const rows = page.locator('#tabel-partnerships tbody tr');
  const three = await rows.filter({ has: page.locator('td:nth-of-type(1)', { hasText: /^\S* ?doet mee/ }) })
    .filter({ has: page.locator('td:nth-of-type(2)', { hasText: /^\S* ?doet mee/ }) })
    .filter({ has: page.locator('td:nth-of-type(3)', { hasText: /^\S* ?doet mee/ }) }).count();
  check(all > 0 && all === three, `overlap${way}: in het kort staat ${all}, in de tabel ${three}`);
  const cell = async (row, column) => Number(await page.locator(`#tabel-matrix tbody tr:nth-child(${row}) td:nth-of-type(${column})`).innerText());
  check((await cell(1, 2)) === (await cell(2, 1)), `overlap${way}: de matrix is naar beide kanten gelijk`);
  const first = await page.locator('#tabel-combinations tbody tr').first().innerText();
  check(first.includes('Haren') && first.includes('Groningen') && first.includes('Tynaarlo'), `overlap${way}: de combinatie van allen staat bovenaan: ${first.slice(0, 60)}`);
  const dots = await page.locator('#kaart svg a').count();
  const listed = await page.locator('#tabel-municipalities tbody tr').count();
  check(dots > 20 && listed > 20, `overlap${way}: kaart ${dots} en tabel ${listed} gemeenten`);
  await page.getByRole('link', { name: 'Zelfde grenzen' }).click();
  await page.waitForURL('**beeld=congruentie**');
  const text = await page.locator('main').innerText();
  check(/congruentie = het gemiddelde/.test(text) && /Haren: [\d,]+ ÷ \d+ paren = 0,\d\d/.test(text), `overlap${way}: de formule en de som staan er`);
  await page.locator('#tabel-congruence').getByRole('link', { name: 'Haren' }).click();
  await page.waitForURL('**/gemeente/haren**');
  await page.context().close();
}

/** Download that list as Word and as Excel and open both (in LibreOffice). */
async function takeAlong(browser, site, check) {
  const page = await fresh(browser);
  await page.goto(site.address + '/gemeente/haren?op=2015-01-01&waarover=recreatie');
  const rows = await shown(page);
  for (const [label, suffix] of [['Word', 'docx'], ['Excel', 'xlsx'], ['CSV', 'csv']]) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.vb-take').getByRole('link', { name: label, exact: true }).click(),
    ]);
    const file = join(site.folder, download.suggestedFilename());
    await download.saveAs(file);
    check(file.endsWith('.' + suffix), `taak 5: ${label} heet ${download.suggestedFilename()}`);
    if (suffix === 'csv') {
      check(readFileSync(file, 'utf8').includes('GR Meerschap Paterswolde'), 'taak 5: de rijen staan in de CSV');
    } else {
      await run('/usr/bin/soffice', ['--headless', '--convert-to', suffix === 'docx' ? 'txt:Text' : 'csv', '--outdir', site.folder, file]);
      const opened = readFileSync(file.replace(/\w+$/, suffix === 'docx' ? 'txt' : 'csv'), 'utf8');
      check(opened.includes('GR Meerschap Paterswolde') && opened.includes('GR Zuidlaardermeer') && !opened.includes('Veiligheidshuis'),
        `taak 5: LibreOffice opent ${label} met precies de ${rows} rijen`);
    }
  }
  await page.context().close();
}

/** The same with the keyboard alone. */
async function keyboard(browser, site, check) {
  const page = await fresh(browser);
  await page.goto(site.address + '/gemeente/haren?op=2015-01-01');
  await page.keyboard.press('Tab');
  check((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === '#inhoud', 'toetsenbord: de eerste Tab is „Naar de inhoud”');
  check(await page.evaluate(() => { const box = document.activeElement.getBoundingClientRect(); return box.width > 20 && box.top >= 0; }), 'toetsenbord: die link is te zien');
  await page.keyboard.press('Enter');
  check((await page.evaluate(() => document.activeElement?.id)) === 'inhoud', 'toetsenbord: de inhoud heeft de focus');
  let at = '';
  for (let i = 0; i < 40 && at !== 'vorm-publiekrechtelijk'; i++) {
    await page.keyboard.press('Tab');
    at = await page.evaluate(() => document.activeElement?.id ?? '');
  }
  check(at === 'vorm-publiekrechtelijk', 'toetsenbord: het filter is met Tab te bereiken');
  const ring = await page.evaluate(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle + style.boxShadow; });
  check(ring !== 'nonenone', 'toetsenbord: de focus is te zien');
  const before = await shown(page);
  await page.keyboard.press('Space');
  await page.waitForFunction((count) => Number.parseInt(document.querySelector('#gevonden').textContent, 10) !== count, before);
  check((await page.evaluate(() => document.activeElement?.id)) === 'vorm-publiekrechtelijk', 'toetsenbord: na het kiezen blijft de focus staan');
  await page.goBack();
  await page.waitForFunction((count) => Number.parseInt(document.querySelector('#gevonden').textContent, 10) === count, before);
  check(!(await page.locator('#vorm-publiekrechtelijk').isChecked()), 'toetsenbord: terug haalt de keuze weg');
  await page.context().close();
}

/** The annex on paper: landscape, five columns, its head on every page. */
async function paper(browser, site, check) {
  const page = await fresh(browser);
  await page.goto(site.address + '/gemeente/haren?op=2015-01-01');
  const file = join(site.folder, 'haren.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true });
  const { stdout: info } = await run('pdfinfo', [file]);
  const [, wide, high] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info);
  check(Number(wide) > Number(high), `papier: liggend, nu ${wide} × ${high}`);
  const text = (await run('pdftotext', ['-layout', file, '-'])).stdout.split('\f').filter((each) => each.trim());
  const withRows = text.filter((each) => /GR |RIGG|VNG/.test(each));
  const heads = withRows.filter((each) => /Samenwerking\s+Waarom\s+Met wie\s+Waarover\s+Hoe/.test(each));
  check(withRows.length > 1 && heads.length >= withRows.length - 1, `papier: de kop staat op ${heads.length} van ${withRows.length} bladzijden`);
  check(!text.some((each) => each.includes('Zoek in de tekst')), 'papier: geen filters');
  await page.context().close();
}

/** All of them, each { name, run }. */
export function tasks(browser, site, check) {
  const all = [];
  for (const task of [takeAlong, oldName, otherDate, keyboard, paper]) all.push({ name: task.name, run: () => task(browser, site, check) });
  for (const task of [neighbours, education]) {
    for (const script of [true, false]) all.push({ name: `${task.name}${script ? '' : ' zonder JavaScript'}`, run: () => task(browser, site, check, script) });
  }
  return all;
}
