// SPDX-License-Identifier: EUPL-1.2
// A register made from the examples, and a server on it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const examples = [
  ['haren-2015.txt', 'Haren', '2015-01-01', 'openbaar'],
  ['goes-2016.txt', 'Goes', '2016-01-01', 'cellen'],
  ['winterswijk-2022.txt', 'Winterswijk', '2022-01-01', 'cellen'],
  ['venlo-2014.txt', 'Venlo', '2014-06-01', 'cellen'],
  ['harlingen-2019.txt', 'Harlingen', '2019-01-01', 'gesloten'],
];

// A national register with one arrangement that is in force and will end.
const national = `<?xml version="1.0"?><overheidsorganisaties><gemeenschappelijkeRegelingen>
<regeling systeemId="7"><titel>Regeling Veenplas</titel><samenwerkingsvorm afkorting="OL">Openbaar lichaam</samenwerkingsvorm>
<regionaalSamenwerkingsorgaan systeemId="8" resourceIdentifierTOOI="https://identifier.overheid.nl/tooi/id/so/so9001">Veenplas</regionaalSamenwerkingsorgaan>
<doel>De plas beheren</doel><datumInwerkingtreding>2010-01-01</datumInwerkingtreding><datumUitwerkingtreding>2040-01-01</datumUitwerkingtreding>
<datumMutatie>2026-01-05</datumMutatie><deelnemendeOrganisaties>
<deelnemendeOrganisatie resourceIdentifierTOOI="https://identifier.overheid.nl/tooi/id/gemeente/gm0014"><naam>Gemeente Groningen</naam><toetredingsDatum>2010-01-01</toetredingsDatum></deelnemendeOrganisatie>
<deelnemendeOrganisatie resourceIdentifierTOOI="https://identifier.overheid.nl/tooi/id/gemeente/gm1730"><naam>Gemeente Tynaarlo</naam><toetredingsDatum>2012-01-01</toetredingsDatum></deelnemendeOrganisatie>
</deelnemendeOrganisaties></regeling></gemeenschappelijkeRegelingen></overheidsorganisaties>`;

/// Makes the register: documents open, read and closed; one that was undone, one removed for good,
/// one that contradicts another, and two partnerships that turned out to be one.
export function makeRegister(verband, merge, root) {
  const folder = mkdtempSync(path.join(tmpdir(), 'verband-api-'));
  const register = path.join(folder, 'register.verband');
  const run = (program, ...typed) => {
    const done = spawnSync(program, typed, { encoding: 'utf8', cwd: folder });
    if (done.status !== 0) throw new Error(`${typed.join(' ')}: ${done.stdout}${done.stderr}`);
    return done.stdout;
  };
  const by = ['--register', register, '--author', 'J. de Boer', '--reason', 'toets'];
  const take = (file, owner, day, visibility) =>
    run(verband, 'import', file, '--owner', owner, '--on', day, '--visibility', visibility, ...by);
  for (const [name, ...rest] of examples) take(path.join(root, 'examples', name), ...rest);
  const xml = path.join(folder, 'register.xml');
  writeFileSync(xml, national);
  run(verband, 'import', xml, ...by);
  const text = readFileSync(path.join(root, 'examples/haren-2015.txt'), 'utf8');
  const later = path.join(folder, 'haren-2017.txt');
  writeFileSync(later, text.replaceAll(', Tynaarlo', '').replaceAll('ubliekrechtel', 'rivaatrechtel'));
  take(later, 'Haren', '2017-01-01', 'cellen');
  const gone = path.join(folder, 'weg.txt');
  writeFileSync(gone, readFileSync(path.join(root, 'examples/goes-2016.txt'), 'utf8').replaceAll('Goes', 'Borsele'));
  take(gone, 'Borsele', '2016-01-01', 'cellen');
  const listed = JSON.parse(run(verband, 'source', '--format', 'json', '--register', register));
  run(verband, 'source', listed.sources.find((each) => each.title === 'weg.txt').source, '--redact', ...by);
  run(verband, 'source', listed.sources.find((each) => each.title === 'venlo-2014.txt').source, '--title', 'Venlo', ...by);
  const changes = JSON.parse(run(verband, 'log', '--format', 'json', '--register', register)).changes;
  run(verband, 'undo', String(Math.max(...changes.map((each) => each.revision))), ...by);
  const all = JSON.parse(run(verband, 'export', '--format', 'json', '--on', '2016-01-01', '--register', register));
  const of = (slug) => all.partnerships.find((each) => each.slug === slug);
  const pair = ['geo-park', 'vng'].map((slug) => of(slug) ?? (() => { throw new Error(`no ${slug}`); })());
  const stays = run(merge, register, pair[0].uri, pair[1].uri).trim();
  const moved = pair.find((each) => each.slug !== stays);
  return { folder, register, stays, moved, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/// Starts the server on a free port; gives its address and a way to stop it.
export function serve(verband, register) {
  const child = spawn(verband, ['serve', '--port', '0', '--register', register], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));  // also when a test breaks off
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`the server did not start: ${said}`)), 30000);
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const found = /http:\/\/\S+:\d+/.exec(said);
      if (!found) return;
      clearTimeout(late);
      const stopped = new Promise((done) => child.once('exit', done));
      resolve({ base: found[0], stop: () => { child.kill('SIGTERM'); return stopped; } });
    });
    child.once('exit', (code) => reject(new Error(`the server stopped with ${code}: ${said}`)));
  });
}
