/* A report's text: Tab walks its figures, Enter opens the records at the side, Esc closes them and returns to the words. */
(function () {
  'use strict';
  var opened = null;
  function side() { return document.getElementById('opened'); }
  function close() {
    if (!opened) return false;
    side().replaceChildren();
    opened.setAttribute('aria-expanded', 'false');
    opened.focus();
    opened = null;
    return true;
  }
  document.addEventListener('htmx:beforeRequest', function (e) {
    if (!e.target.matches || !e.target.matches('.zs-fig')) return;
    if (opened) opened.setAttribute('aria-expanded', 'false');
    opened = e.target;
    opened.setAttribute('aria-expanded', 'true');
  });
  document.addEventListener('click', function (e) {
    if (e.target.closest('[data-close]') && close()) e.preventDefault();
  });
  function walk(by) {
    var notes = Array.prototype.slice.call(document.querySelectorAll('.zs-note'));
    if (!notes.length) return;
    var at = notes.indexOf(document.activeElement);
    var next = notes[Math.min(notes.length - 1, Math.max(0, at + by))];
    next.tabIndex = -1;
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
  document.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
    if (e.key === 'Escape') close();
    else if (e.key === 'n') walk(1);
    else if (e.key === 'p') walk(-1);
  });
}());
