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
