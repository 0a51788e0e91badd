// <plc-elapsed> ticks and <plc-time> ages without the server. Their text lives in a shadow root, so Blazor never sees it change.
const language = document.documentElement.lang || 'en';
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
const elements = new Set();
let timer;

function tick() {
  for (const element of elements) element.show();
}

class TickingElement extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    elements.add(this);
    this.show();
    timer ??= setInterval(tick, 1000);
  }

  disconnectedCallback() {
    elements.delete(this);
    if (elements.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }

  static observedAttributes = ['since', 'until', 'datetime', 'now'];

  attributeChangedCallback() {
    // The server's clock counts: its time at rendering is the anchor, this machine only adds what passed since.
    this.offset = this.hasAttribute('now') ? Date.parse(this.getAttribute('now')) - Date.now() : 0;
    if (this.shadowRoot) this.show();
  }

  now() {
    return Date.now() + (this.offset ?? 0);
  }

  write(text) {
    if (this.shadowRoot.textContent !== text) this.shadowRoot.textContent = text;
  }
}

customElements.define('plc-elapsed', class extends TickingElement {
  show() {
    const end = this.hasAttribute('until') ? Date.parse(this.getAttribute('until')) : this.now();
    const seconds = Math.max(0, Math.floor((end - Date.parse(this.getAttribute('since'))) / 1000));
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const [ofSeconds, ofMinutes, ofHours] = this.getAttribute('formats').split('|');
    const fill = (format, ...values) => format.replace(/\{(\d)\}/g, (_, index) => values[index]);
    this.write(h ? fill(ofHours, h, m) : m ? fill(ofMinutes, m, s) : fill(ofSeconds, s));
  }
});

customElements.define('plc-time', class extends TickingElement {
  show() {
    // Whole units only: what is 59 seconds old is not yet a minute old, and never "60 seconds".
    const seconds = Math.round((Date.parse(this.getAttribute('datetime')) - this.now()) / 1000);
    const age = Math.abs(seconds);
    if (age < 60) return this.write(relative.format(Math.trunc(seconds / 10) * 10, 'second'));
    if (age < 3600) return this.write(relative.format(Math.trunc(seconds / 60), 'minute'));
    if (age < 86400) return this.write(relative.format(Math.trunc(seconds / 3600), 'hour'));
    return this.write(relative.format(Math.trunc(seconds / 86400), 'day'));
  }
});
