// SPDX-License-Identifier: EUPL-1.2
// Every page works without this script. With it a list follows its filters without loading the whole
// page, long cells fold, and a table can be copied or printed with a button.

export {};

const root = document.documentElement;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name, className: string, text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

const main = () => document.getElementById('inhoud');

/** What is said to whoever listens, once. */
const status = element('p', 'vb-unseen vb-status');
status.setAttribute('role', 'status');

// --- Long cells ---------------------------------------------------------------------------------------

function fold(): void {
  for (const clamp of document.querySelectorAll<HTMLElement>('.vb-clamp')) {
    const button = clamp.nextElementSibling;
    const there = button instanceof HTMLElement && button.matches('.vb-read-more') ? button : null;
    if (clamp.classList.contains('vb-clamp--open')) continue;
    const long = clamp.scrollHeight > clamp.clientHeight + 2;
    if (there) there.hidden = !long;
    else if (long) addFoldButton(clamp);
  }
}

function addFoldButton(clamp: HTMLElement): void {
  const button = element('button', 'vb-read-more', 'lees meer');
  button.type = 'button';
  // Which cell it is about, for whoever hears the button alone.
  const cell = clamp.closest<HTMLElement>('[data-label]');
  const row = clamp.closest('tr')?.querySelector('th a, th')?.textContent?.trim();
  const about = [cell?.dataset.label, row].filter(Boolean).join(' van ');
  const say = (open: boolean) => {
    button.textContent = open ? 'lees minder' : 'lees meer';
    button.setAttribute('aria-expanded', String(open));
    if (about) button.setAttribute('aria-label', `${button.textContent}: ${about}`);
  };
  say(false);
  button.addEventListener('click', () => say(clamp.classList.toggle('vb-clamp--open')));
  clamp.after(button);
}

// --- Copying and printing -----------------------------------------------------------------------------

function cellText(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('.vb-read-more')) each.remove();
  for (const each of copy.querySelectorAll('div, li, p')) each.append(' ');
  const text = (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  // A spreadsheet would work this out.
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

function tabbed(table: HTMLTableElement): string {
  return [...table.rows].map((row) => [...row.cells].map(cellText).join('\t')).join('\n') + '\n';
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not over http, or not allowed: the old way.
    const area = element('textarea', 'vb-unseen');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

function addTools(): void {
  const take = document.querySelector('.vb-take');
  if (!take || take.querySelector('.vb-tools')) return;
  const tools = element('div', 'vb-tools');
  const said = element('span', 'vb-said');
  said.setAttribute('role', 'status');
  const add = (label: string, action: () => void) => {
    const button = element('button', 'utrecht-button utrecht-button--secondary-action', label);
    button.type = 'button';
    button.addEventListener('click', action);
    tools.append(button);
  };
  const table = document.querySelector<HTMLTableElement>('main table');
  if (table) {
    add('Kopieer tabel', async () => {
      const done = await toClipboard(tabbed(table));
      const rows = table.tBodies[0]?.rows.length ?? 0;
      said.textContent = done
        ? `De tabel is gekopieerd: ${rows} ${rows === 1 ? 'rij' : 'rijen'}. Plak haar in Excel of Word.`
        : 'Kopiëren is niet gelukt. Neem het bestand Excel of CSV.';
    });
  }
  add('Druk af', () => window.print());
  tools.append(said);
  take.append(tools);
}

// --- Lists that follow their filters --------------------------------------------------------------------

const here = () => location.pathname + location.search;
let shown = here();
let asked: AbortController | undefined;

/** Where the focus is, so that it can be put there again in new content. */
function whereFocusIs(): () => HTMLElement | null {
  const now = document.activeElement;
  if (!(now instanceof HTMLElement) || !main()?.contains(now)) return () => null;
  if (now.id) return () => document.getElementById(now.id);
  for (const group of ['thead a', '.vb-views a', '.vb-filter button']) {
    const at = [...document.querySelectorAll(group)].indexOf(now);
    if (at >= 0) return () => document.querySelectorAll<HTMLElement>(group)[at] ?? null;
  }
  // What was pressed is gone, or stands for something else now.
  return () => document.getElementById('gevonden');
}

/** Puts the new content in the page; what is typed meanwhile, the focus and the place on screen stay. */
function replaceWith(answer: Document, keepTyped: boolean): boolean {
  const old = main();
  const fresh = answer.getElementById('inhoud');
  if (!old || !fresh || !answer.getElementById('resultaat')) return false;
  const focused = document.activeElement;
  const again = whereFocusIs();
  const height = focused?.getBoundingClientRect().top ?? 0;
  const typed = new Map<string, string>();
  let caret: [number | null, number | null] | undefined;
  if (keepTyped) {
    for (const field of document.querySelectorAll<HTMLInputElement>('#filter input.utrecht-textbox')) {
      if (field.value !== (sent.get(field.name) ?? '')) typed.set(field.id, field.value);
    }
    if (focused instanceof HTMLInputElement && focused.matches('.utrecht-textbox')) {
      caret = [focused.selectionStart, focused.selectionEnd];
    }
  }
  old.replaceChildren(...fresh.childNodes);
  document.title = answer.title;
  const dates = document.querySelector('.vb-dates');
  const newDates = answer.querySelector('.vb-dates');
  if (dates && newDates && !dates.contains(document.activeElement)) dates.replaceWith(newDates);
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  enhance();
  const target = again();
  if (target) {
    target.focus({ preventScroll: true });
    if (caret && target instanceof HTMLInputElement) target.setSelectionRange(...caret);
    if (target.id === 'gevonden') {
      if (target.getBoundingClientRect().top < 0) target.scrollIntoView({ behavior: 'instant' });
    } else {
      window.scrollBy({ top: target.getBoundingClientRect().top - height, behavior: 'instant' });
    }
  }
  return true;
}

/** The values of the filter in the question that is under way. */
let sent = new Map<string, string>();

async function show(address: string, how: 'form' | 'link' | 'back'): Promise<void> {
  asked?.abort();
  const mine = (asked = new AbortController());
  document.getElementById('resultaat')?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' }, signal: mine.signal });
    const text = await response.text();
    if (mine.signal.aborted) return;
    const answer = new DOMParser().parseFromString(text, 'text/html');
    if (!replaceWith(answer, how === 'form')) throw new Error('no list');
  } catch {
    if (mine.signal.aborted) return;
    // The usual way then; the server says what is the matter.
    if (how === 'back') location.reload();
    else location.assign(address);
    return;
  }
  if (how !== 'back') history.pushState(null, '', address);
  shown = here();
  status.textContent = document.getElementById('gevonden')?.textContent ?? '';
}

function ask(form: HTMLFormElement): void {
  const query = new URLSearchParams();
  sent = new Map();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    query.append(name, value);
    sent.set(name, value);
  }
  // What is typed under "Andere organisatie" becomes a box to tick.
  const other = form.querySelector<HTMLInputElement>('input.utrecht-textbox[name="met"]');
  if (other) sent.set('met', other.value);
  const text = query.toString();
  void show(location.pathname + (text ? `?${text}` : ''), 'form');
}

function followFilters(): void {
  document.addEventListener('change', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('#filter');
    if (form) ask(form);
  });
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'filter') return;
    event.preventDefault();
    ask(event.target);
  });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('#resultaat a[href]');
    if (!link || link.target || link.hash || link.origin !== location.origin || link.pathname !== location.pathname) return;
    event.preventDefault();
    void show(link.pathname + link.search, 'link');
  });
  window.addEventListener('popstate', () => {
    if (here() !== shown) void show(here(), 'back');
  });
}

// --- Paper --------------------------------------------------------------------------------------------

/** On paper nothing can be opened: what was closed is opened while the page is printed. */
function openForPaper(): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const each of opened) each.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const each of opened) each.open = false;
  });
}

// --- Begin ----------------------------------------------------------------------------------------------

function enhance(): void {
  fold();
  addTools();
}

root.classList.add('vb-script');
document.body.append(status);
enhance();
openForPaper();
let waiting: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('resize', () => {
  clearTimeout(waiting);
  waiting = setTimeout(fold, 150);
});
void document.fonts?.ready.then(fold);
if (document.getElementById('filter') && document.getElementById('resultaat')) followFilters();
