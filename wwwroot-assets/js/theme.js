// Light, dark, or as the system has it. The cookie lets the server send the next page right from its first byte.
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

const shade = () => (root.dataset.theme === 'system' ? (system.matches ? 'dark' : 'light') : root.dataset.theme);

function show() {
  root.dataset.shade = shade();
  for (const button of document.querySelectorAll('[data-theme-switch]')) button.setAttribute('aria-checked', String(shade() === 'dark'));
}

function choose(theme) {
  root.dataset.theme = theme;
  document.cookie = `plc-theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  show();
}

export function startTheme() {
  show();
  system.addEventListener('change', show);
  document.addEventListener('plc-theme', event => choose(event.detail));
  document.addEventListener('click', event => {
    if (event.target.closest?.('[data-theme-switch]')) choose(shade() === 'dark' ? 'light' : 'dark');
  });
  // Blazor renders the switch anew when the circuit starts, as the server knew it.
  new MutationObserver(() => {
    const button = document.querySelector('[data-theme-switch]');
    if (button && button.getAttribute('aria-checked') !== String(shade() === 'dark')) show();
  }).observe(document.body, { childList: true, subtree: true });
}
