// SPDX-License-Identifier: EUPL-1.2
// A website of its own for the tests: a register made from the examples, served on a free port.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const annexes = [
  ['haren-2015.txt', 'Haren', '2015-01-01'],
  ['goes-2016.txt', 'Goes', '2016-01-01'],
  ['venlo-2014.txt', 'Venlo', '2014-06-01'],
  ['winterswijk-2022.txt', 'Winterswijk', '2022-01-01'],
  ['harlingen-2019.txt', 'Harlingen', '2019-01-01'],
];

// A name no municipality would write, to see that it stays text.
const hostile = [
  'Samenwerkingsverband\tDoel\tDeelnemers\tBeleidsterrein\tAard',
  `<script>document.title='stuk'</script> "o'verleg" &amp; \u202Enegroni\u202C\t<img src=x onerror=alert(1)>\tHaren, Tynaarlo\trecreatie\tvrijwillig`,
  `${'Onafbreekbaarwoord'.repeat(12)}\t${'zonderspaties'.repeat(40)}\tHaren, Assen\trecreatie\tvrijwillig`,
].join('\n');

/** Starts the site; { address, folder, stop }. */
export async function startSite(verband, examples) {
  const folder = mkdtempSync(join(tmpdir(), 'verband-browser-'));
  const register = join(folder, 'r.verband');
  const run = (...words) =>
    execFileSync(verband, [...words, '--register', register, '--author', 'test'], { stdio: 'pipe' });
  for (const [file, owner, on] of annexes) {
    run('import', join(examples, file), '--owner', owner, '--on', on, '--visibility', 'openbaar');
  }
  run('import', join(examples, 'regelingen-groningen-2016.csv'), '--on', '2016-01-01', '--visibility', 'openbaar');
  run('reconcile', '--accept', '--reason', 'dezelfde samenwerking');
  const nasty = join(folder, 'kwaad.txt');
  writeFileSync(nasty, hostile);
  run('import', nasty, '--owner', 'Haren', '--on', '2015-01-01', '--visibility', 'openbaar', '--title', '<b>kwaad</b>');
  const server = spawn(verband, ['serve', '--register', register, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise((resolve, reject) => {
    createInterface(server.stdout).once('line', resolve);
    server.once('exit', (status) => reject(new Error(`verband serve ended with status ${status}`)));
  });
  server.removeAllListeners('exit');
  const address = /https?:\/\/[^/]+/.exec(line)[0];
  return {
    address,
    folder,
    run,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      const status = await ended;
      rmSync(folder, { recursive: true, force: true });
      return status;
    },
  };
}
