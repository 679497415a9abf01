// Asks for the newest numbers when the park says that they changed; where it cannot say so, every ten seconds.
(() => {
  const place = document.getElementById('now');
  if (!place) return;
  let asked = false;
  const ask = () => {
    if (asked || document.hidden) return;
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

// A form is sent once; that a service counts it once, whatever happens, is its key's doing.
document.addEventListener('submit', (event) => {
  if (event.target.method !== 'post') return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'yes';
  // Where no answer comes, one may send it again.
  setTimeout(() => delete event.target.dataset.sent, 8000);
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));
