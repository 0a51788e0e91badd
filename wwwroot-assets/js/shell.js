// The shell's own reflexes: drawer, skip link, menus, and keeping the session of somebody who is at work.
const root = document.documentElement;

function setNav(open) {
  root.dataset.nav = open ? 'open' : 'closed';
  document.querySelector('[data-nav-toggle]')?.setAttribute('aria-expanded', String(open));
  if (open) document.querySelector('#side-nav a')?.focus();
}

function onClick(event) {
  const target = event.target;
  if (!(target instanceof Element)) return;
  if (target.closest('[data-nav-toggle]')) return setNav(root.dataset.nav !== 'open');
  if (target.closest('[data-skip]')) {
    event.preventDefault();
    return document.getElementById('main')?.focus();
  }
  closeFilters(target);
  // A link inside a menu is taken by the router: the page stays, so the menu must be closed by hand.
  if (target.closest('[popover] a')) target.closest('[popover]').hidePopover();
  if (root.dataset.nav === 'open' && !target.closest('#side-nav button')) setNav(false);
}

// A menu beside its button, kept inside the window.
function placeMenu(event) {
  const menu = event.target;
  if (event.newState !== 'open' || !(menu instanceof HTMLElement) || !menu.hasAttribute('data-anchored')) return;
  const box = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`)?.getBoundingClientRect();
  if (!box) return;
  requestAnimationFrame(() => {
    const top = box.bottom + 4 + menu.offsetHeight > innerHeight ? box.top - 4 - menu.offsetHeight : box.bottom + 4;
    Object.assign(menu.style, { top: `${top}px`, left: `${Math.max(8, box.right - menu.offsetWidth)}px`, right: 'auto', bottom: 'auto' });
  });
}

// What had the focus before a dialog took it. A heading opens none: a page that arrives late focuses its own after the click.
let outside;

function onFocus(event) {
  if (event.target instanceof Element && !event.target.closest('[role="dialog"], h1')) outside = event.target;
}

export function returnFocus() {
  (outside?.isConnected ? outside : document.querySelector('main h1'))?.focus();
}

function closeFilters(except) {
  for (const filter of document.querySelectorAll('details[data-filter][open]')) if (!except || !filter.contains(except)) filter.open = false;
}

function onKey(event) {
  if (event.key === 'Escape') closeFilters();
  if (event.key === 'Escape' && root.dataset.nav === 'open') {
    setNav(false);
    document.querySelector('[data-nav-toggle]')?.focus();
  }
}

// A page at work sends nothing but circuit messages, which do not renew the cookie.
function keepSession() {
  let last = Date.now();
  const active = () => {
    if (Date.now() - last < 300000) return;
    last = Date.now();
    fetch('/session', { method: 'POST', redirect: 'manual' }).catch(() => {});
  };
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, active, { passive: true });
}

export function startShell() {
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('toggle', placeMenu, { capture: true });
  document.cookie = `plc-local-zone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)}; path=/; max-age=31536000; samesite=lax`;
  if (document.querySelector('.shell')) keepSession();
}
