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
  // A link inside a menu is taken by the router: the page stays, so the menu must be closed by hand.
  if (target.closest('[popover] a')) target.closest('[popover]').hidePopover();
  if (root.dataset.nav === 'open' && !target.closest('#side-nav button')) setNav(false);
}

function onKey(event) {
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
  document.cookie = `plc-local-zone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)}; path=/; max-age=31536000; samesite=lax`;
  if (document.querySelector('.shell')) keepSession();
}
