// Asks for the newest numbers when the park says that they changed; where it cannot say so, every ten seconds.
(() => {
  const place = document.getElementById('now');
  if (!place) return;
  let asked = false;
  let missed = false;
  const ask = () => {
    // Nobody looks: who comes back is shown the newest.
    missed = document.hidden;
    if (asked || missed) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      htmx.ajax('GET', '/now', { target: '#now', swap: 'outerHTML' });
    }, 300);
  };
  const events = new EventSource('/live');
  let first = true;
  // The first event tells what the page shows already.
  events.onmessage = () => { if (first) first = false; else ask(); };
  events.onerror = () => { if (events.readyState === EventSource.CLOSED) setInterval(ask, 10000); };
  document.addEventListener('visibilitychange', () => { if (missed) ask(); });
})();

// Where a part of the page was asked for and did not come, the page says so, and keeps what it shows.
(() => {
  const lost = '.lost';
  const saySo = () => {
    if (document.querySelector(lost)) return;
    document.getElementById('content').prepend(document.getElementById('lost').content.cloneNode(true));
  };
  ['htmx:sendError', 'htmx:timeout', 'htmx:responseError'].forEach((name) => document.addEventListener(name, saySo));
  document.addEventListener('htmx:afterSwap', () => document.querySelector(lost)?.remove());
})();

// Within a list, and only there, single keys move and choose.
document.addEventListener('keydown', (event) => {
  const list = event.target.closest('[data-rows]');
  if (!list || event.ctrlKey || event.altKey || event.metaKey) return;
  const rows = [...list.querySelectorAll('tbody tr')];
  const at = rows.indexOf(event.target.closest('tr'));
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (step) {
    rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.querySelector('a').focus();
    event.preventDefault();
  } else if (event.key === 'x' && at >= 0) {
    rows[at].querySelector('input[type=checkbox]').click();
    event.preventDefault();
  }
});

document.addEventListener('change', (event) => {
  if (!event.target.matches('[data-all]')) return;
  const boxes = event.target.form.querySelectorAll('tbody input[type=checkbox]');
  boxes.forEach((box) => { box.checked = event.target.checked; });
});

// What is chosen while an answer is on its way is not taken away by it: another question follows. A date that is typed is
// another one at each digit: it is asked with once its field is left.
(() => {
  const dates = 'input[type=date], input[type=datetime-local]';
  const keys = /^([0-9]|Arrow(Up|Down)|Backspace|Delete)$/;
  const bounds = { from: ['to', 'min'], to: ['from', 'max'] };
  let typed = null;
  let newer = false;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') typed = null;
    if (!event.target.matches(dates) || !keys.test(event.key)) return;
    typed = event.target;
    newer = true;
  });
  document.addEventListener('change', (event) => {
    newer = true;
    if (event.target === typed) event.stopPropagation();
  }, true);
  document.addEventListener('focusout', (event) => {
    if (event.target !== typed) return;
    typed = null;
    const [name, bound] = bounds[event.target.name] ?? [];
    const other = event.target.form?.elements[name];
    if (other?.[bound] && event.target.value) other[bound] = event.target.value;
    event.target.dispatchEvent(new Event('change', { bubbles: true }));
  });
  document.addEventListener('htmx:confirm', (event) => { if (typed && event.detail.elt === typed.form) event.preventDefault(); });
  document.addEventListener('htmx:beforeRequest', (event) => { if (event.detail.elt.matches('form')) newer = false; });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (newer && event.detail.target.contains(event.detail.elt)) event.detail.shouldSwap = false;
  });
})();

// A form is sent once at a time. Where no answer comes it may be sent again, and the page says so: by its key a service
// knows it for the same. A page that is gone back to, or loaded again, after a lost connection has that key again.
(() => {
  const patience = 8000;
  const unanswered = 'unanswered';
  const saySo = (form) => {
    delete form.dataset.sent;
    const words = document.getElementById(unanswered);
    if (!form.querySelector('.unanswered')) form.prepend(words.content.cloneNode(true));
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post') return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    if (!form.elements.key) return;
    sessionStorage.setItem(unanswered, JSON.stringify([form.action, form.elements.key.value]));
    setTimeout(() => saySo(form), patience);
  });
  addEventListener('pageshow', (event) => {
    const came = performance.getEntriesByType('navigation')[0].type;
    const lost = JSON.parse(sessionStorage.getItem(unanswered));
    sessionStorage.removeItem(unanswered);
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
    if (!lost || (came === 'navigate' && !event.persisted)) return;
    const [action, key] = lost;
    const form = [...document.forms].find((each) => each.action === action && each.elements.key);
    if (!form) return;
    form.elements.key.value = key;
    saySo(form);
  });
})();
