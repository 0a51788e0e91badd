// Tells how the connection is without taking the page away: it stays readable and can be copied from, its buttons wait.
const RETRY_SECONDS = [0, 1, 2, 5, 10];
const root = document.documentElement;
let banner;
let showTimer;
let countdown;

function write(text, action) {
  clearInterval(countdown);
  banner.replaceChildren(Object.assign(document.createElement('span'), { textContent: text }));
  if (action) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-small', textContent: action.text });
    button.addEventListener('click', action.run);
    banner.append(button);
  }
  banner.classList.add('is-shown');
}

function lost() {
  root.dataset.connection = 'lost';
  for (const button of document.querySelectorAll('main button:not([aria-disabled])')) {
    button.setAttribute('aria-disabled', 'true');
    button.dataset.waits = '';
  }
}

function back() {
  clearTimeout(showTimer);
  clearInterval(countdown);
  delete root.dataset.connection;
  for (const button of document.querySelectorAll('[data-waits]')) {
    button.removeAttribute('aria-disabled');
    delete button.dataset.waits;
  }
  if (!banner.classList.contains('is-shown')) return;
  write(banner.dataset.restored);
  banner.classList.add('is-restored');
  setTimeout(() => banner.classList.remove('is-shown', 'is-restored'), 3000);
}

function reload() {
  sessionStorage.setItem('plc-return', JSON.stringify({ path: location.pathname, scroll: scrollY, focus: document.activeElement?.id ?? '' }));
  location.reload();
}

async function reconnect() {
  try {
    if (!(await Blazor.reconnect())) reload();
  } catch {
    // Still out of reach: Blazor goes on trying.
  }
}

function count(seconds) {
  // The number is for the eyes only; a screen reader hears the sentence once.
  const number = document.createElement('span');
  number.setAttribute('aria-hidden', 'true');
  let left = seconds;
  const show = () => { number.textContent = banner.dataset.retry.replace('{0}', String(left)); };
  show();
  banner.append(number);
  countdown = setInterval(() => { left = Math.max(0, left - 1); show(); }, 1000);
}

function onState({ detail }) {
  switch (detail.state) {
    case 'show':
      lost();
      showTimer = setTimeout(() => write(banner.dataset.trying), 1000);
      break;
    case 'retrying':
      lost();
      if (!banner.classList.contains('is-shown') && (detail.currentAttempt ?? 1) < 3) break;
      write(banner.dataset.trying, { text: banner.dataset.action, run: reconnect });
      if (detail.secondsToNextAttempt > 0) count(detail.secondsToNextAttempt);
      break;
    case 'hide':
      back();
      break;
    case 'failed':
      lost();
      write(banner.dataset.failed, { text: banner.dataset.action, run: reconnect });
      break;
    case 'rejected':
      reload();
      break;
    case 'paused':
      write(banner.dataset.paused, { text: banner.dataset.resume, run: async () => { if (!(await Blazor.resumeCircuit())) reload(); } });
      break;
    case 'resume-failed':
      write(banner.dataset.failed, { text: banner.dataset.reload, run: reload });
      break;
  }
}

function cameBack() {
  const stored = sessionStorage.getItem('plc-return');
  sessionStorage.removeItem('plc-return');
  if (!stored) return;
  const { path, scroll, focus } = JSON.parse(stored);
  if (path !== location.pathname) return;
  scrollTo(0, scroll);
  if (focus) document.getElementById(focus)?.focus();
  write(banner.dataset.newSession);
  setTimeout(() => banner.classList.remove('is-shown'), 5000);
}

export function startConnection() {
  banner = document.getElementById('components-reconnect-modal');
  if (!banner || !window.Blazor) return;
  banner.addEventListener('components-reconnect-state-changed', onState);
  const hurry = () => { if (root.dataset.connection === 'lost' && document.visibilityState === 'visible') reconnect(); };
  addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  addEventListener('click', event => {
    if (root.dataset.connection === 'lost' && event.target.closest?.('main button')) event.stopImmediatePropagation();
  }, { capture: true });
  const retryIntervalMilliseconds = attempt => 1000 * (RETRY_SECONDS[attempt] ?? 15);
  Blazor.start({ circuit: { reconnectionOptions: { maxRetries: 100000, retryIntervalMilliseconds } } }).then(cameBack);
}
