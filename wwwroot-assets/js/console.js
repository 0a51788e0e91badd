// What the pages need of the browser, without any inline script: the content security policy allows none.
import { copyText } from './clipboard.js';
import { startConnection } from './reconnect.js';
import { startShell } from './shell.js';
import { startTheme } from './theme.js';
import './time.js';

// Called from components by name.
window.plc = {
  copy: copyText,
  focus: selector => document.querySelector(selector)?.focus(),
  focusId: id => document.getElementById(id)?.focus(),
  select: id => document.getElementById(id)?.select?.(),
  setCookie: (name, value) => { document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`; },
  setTheme: theme => document.dispatchEvent(new CustomEvent('plc-theme', { detail: theme })),
  setDensity: density => { document.documentElement.dataset.density = density; },
};

startTheme();
startShell();
startConnection();
