// SPDX-License-Identifier: EUPL-1.2
// What is looked at on a page, beyond what axe sees. Runs inside the page.

/** Texts that are printed over each other, as "one | other". */
export function overprinted() {
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent.trim()) continue;
    const element = node.parentElement;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    // Turned labels of a drawing have boxes far larger than their letters; a unit test looks at them.
    if (element.closest('[transform*="rotate"]')) continue;
    // What only screen readers get is clipped to a dot.
    const own = element.getBoundingClientRect();
    if (own.width <= 2 || own.height <= 2) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 3 || box.height < 3) continue;
      let clip = { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
      for (let up = element; up && up !== document.body; up = up.parentElement) {
        const style = getComputedStyle(up);
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const edge = up.getBoundingClientRect();
        clip = {
          left: Math.max(clip.left, edge.left), top: Math.max(clip.top, edge.top),
          right: Math.min(clip.right, edge.right), bottom: Math.min(clip.bottom, edge.bottom),
        };
      }
      if (clip.right - clip.left < 3 || clip.bottom - clip.top < 3) continue;
      boxes.push({ ...clip, element, text: node.textContent.trim().slice(0, 40) });
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  const found = [];
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom; j++) {
      const a = boxes[i];
      const b = boxes[j];
      if (a.element === b.element) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Line boxes may touch by a hair; a third of a line is text on text.
      if (wide > 2 && high > Math.min(a.bottom - a.top, b.bottom - b.top) / 3) {
        found.push(`${a.text} | ${b.text}`);
      }
    }
  }
  return found.slice(0, 5);
}

/** How far the page can be scrolled sideways, with the elements that stick out. */
export function sideways() {
  const root = document.documentElement;
  const more = Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
  if (more <= 0) return [];
  const out = [];
  for (const each of document.body.querySelectorAll('*')) {
    const box = each.getBoundingClientRect();
    if (box.right > root.clientWidth + 1 && !each.closest('.vb-scroll')) {
      out.push(`${each.tagName.toLowerCase()}.${each.getAttribute('class') ?? ''} tot ${Math.round(box.right)}`);
    }
  }
  return [`${more} px`, ...out.slice(0, 4)];
}

/** Texts in letters smaller than 14 px. */
export function smallFonts() {
  const found = new Set();
  for (const each of document.body.querySelectorAll('p, li, td, th, dd, label, a, button')) {
    if (!each.checkVisibility() || each.closest('svg')) continue;
    const size = parseFloat(getComputedStyle(each).fontSize);
    if (size < 14) found.add(`${each.tagName.toLowerCase()}.${each.getAttribute('class') ?? ''} ${size}px`);
  }
  return [...found].slice(0, 5);
}

/** What axe finds wrong. Only that leaves the page: the nodes that are right take longer to send than to judge. */
export async function inaccessible(tags) {
  const seen = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  return seen.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' ; ')}`);
}

/** Keeps how far the page jumped while it came; `shifted` tells it. */
export function watchShifts() {
  window.__shift = 0;
  window.__shifts = new PerformanceObserver((list) => window.__add(list.getEntries()));
  window.__add = (entries) => {
    for (const each of entries) if (!each.hadRecentInput) window.__shift += each.value;
  };
  window.__shifts.observe({ type: 'layout-shift', buffered: true });
}

/** How far the page jumped, once all that it holds has been drawn. */
export async function shifted() {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  window.__add(window.__shifts.takeRecords());
  return window.__shift;
}
