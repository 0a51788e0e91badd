// What the pages need of the browser, without any inline script: the content security policy allows none.
import { copyText } from './clipboard.js';
import { startConnection } from './reconnect.js';
import { returnFocus, startShell } from './shell.js';
import { startTheme } from './theme.js';
import './time.js';

// Focuses what may still be on its way: a page shows its heading when it has read what it is about.
function focusSoon(selector) {
  const found = () => {
    const element = document.querySelector(selector);
    element?.focus();
    return element !== null;
  };
  if (found()) return;
  const observer = new MutationObserver(() => { if (found()) observer.disconnect(); });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), 3000);
}

// Called from components by name.
window.plc = {
  copy: copyText,
  focus: selector => document.querySelector(selector)?.focus(),
  focusSoon,
  returnFocus,
  focusId: id => document.getElementById(id)?.focus(),
  select: id => document.getElementById(id)?.select?.(),
  setCookie: (name, value) => { document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`; },
  setTheme: theme => document.dispatchEvent(new CustomEvent('plc-theme', { detail: theme })),
  setDensity: density => { document.documentElement.dataset.density = density; },
};

startTheme();
startShell();
startConnection();
