/* 准绳 Zhunsheng: what pages gain where a script may run. Without it everything still reads and every form still sends.
   No text of a page lives here: sentences come from the page in data attributes. */
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('zs-script');

  /* ---- light and dark: the system's choice until the reader makes their own ---- */
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  function chosen() { try { return localStorage.getItem('zs-theme'); } catch (notAllowed) { return null; } }
  function theme() { return chosen() || (dark.matches ? 'dark' : 'light'); }
  function paint() {
    root.setAttribute('data-bs-theme', theme());
    all('[data-theme-switch]').forEach(function (button) {
      button.textContent = theme() === 'dark' ? button.dataset.light : button.dataset.dark;
    });
  }
  dark.addEventListener('change', paint);

  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function one(selector, within) { return (within || document).querySelector(selector); }
  function on(event, selector, work) {
    document.addEventListener(event, function (e) {
      var hit = e.target.closest && e.target.closest(selector);
      if (hit) work(e, hit);
    });
  }
  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }
  function said(name) { return document.body.dataset['said' + name] || ''; }

  paint();
  document.addEventListener('DOMContentLoaded', function () {
    paint();
    var wrong = one('.zs-errors');
    if (wrong) wrong.focus();
    else if (location.hash) led(location.hash);
    all('[data-when-changed]').forEach(function (button) {
      var field = document.getElementById(button.dataset.whenChanged);
      var before = field.value;
      button.hidden = true;
      field.addEventListener('input', function () { button.hidden = field.value === before; });
    });
    all('form[data-keep]').forEach(protect);
    all('textarea').forEach(grow);
  });

  on('click', '[data-theme-switch]', function () {
    try { localStorage.setItem('zs-theme', theme() === 'dark' ? 'light' : 'dark'); } catch (notAllowed) { /* this page only */ }
    paint();
  });
  /* an address that names a field leads into it */
  function led(hash) {
    var field = hash.indexOf('#f-') === 0 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!field) return;
    for (var part = field.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    (field.matches('fieldset') ? one('input:not([type=hidden])', field) || field : field).focus({ preventScroll: true });
    field.scrollIntoView({ block: 'center' });
  }
  on('click', 'a[href^="#f-"]', function (e, link) { led(link.hash); });

  on('click', '[data-print]', function () { window.print(); });
  on('change', 'select[data-submit]', function (e, select) { select.form.requestSubmit(); });
  on('input', 'textarea', function (e, area) { grow(area); });
  function grow(area) {
    area.style.height = 'auto';
    if (area.value) area.style.height = area.scrollHeight + 2 + 'px';
  }

  /* a question's address holds what was asked and not what was left open */
  on('submit', 'form[data-question]', function (e, form) {
    all('input, select', form).forEach(function (field) {
      if (field.name && field.value === '') field.disabled = true;
    });
  });
  window.addEventListener('pageshow', function () {
    all('form[data-question] :disabled').forEach(function (field) { field.disabled = false; });
  });

  /* ---- one menu at a time ---- */
  document.addEventListener('click', function (e) {
    all('details.zs-menu[open]').forEach(function (menu) { if (!menu.contains(e.target)) menu.open = false; });
  });

  /* ---- a thin bar after 300 ms, the token of the session, and where the eye goes ---- */
  var running = 0;
  document.addEventListener('htmx:beforeRequest', function () { running++; document.body.classList.add('htmx-request'); });
  document.addEventListener('htmx:afterRequest', function () {
    running = Math.max(0, running - 1);
    if (!running) document.body.classList.remove('htmx-request');
  });
  function token(headers) {
    var csrf = one('meta[name=csrf]');
    if (csrf) headers[csrf.dataset.header] = csrf.content;
    return headers;
  }
  document.addEventListener('htmx:configRequest', function (e) { token(e.detail.headers); });
  var shown = 0;
  document.addEventListener('htmx:beforeSwap', function (e) {
    if (e.detail.target.tagName === 'TBODY') shown = e.detail.target.rows.length;
  });
  document.addEventListener('htmx:afterSwap', function (e) {
    var target = e.detail.target;
    if (target.tagName === 'TBODY') { if (target.rows[shown]) choose(target.rows[shown]); return; }
    if (target.matches('.zs-saved, .zs-preview')) return;   // the eye is on what is being typed
    var heading = one('h1, h2, h3', target);
    if (heading) { heading.tabIndex = -1; heading.focus(); }
  });
  function outcry(text) {
    var place = one('.zs-saved') || one('#main > .zs-notice');
    if (!place) {
      place = document.createElement('p');
      place.className = 'zs-notice';
      place.setAttribute('role', 'status');
      one('#main').prepend(place);
    }
    place.textContent = text;
    place.dataset.state = 'late';
  }
  document.addEventListener('htmx:sendError', function () { outcry(said('Lost')); });
  document.addEventListener('htmx:responseError', function (e) {
    outcry(said(e.detail.xhr.status === 401 || e.detail.xhr.status === 403 ? 'SignedOut' : 'Failed'));
  });

  /* ---- what is typed and not yet registered: kept while typing, and not left by mistake ---- */
  function protect(form) {
    var saved = one('.zs-saved');
    var changed = false, sent = false, waiting = null;
    function keep() {
      clearTimeout(waiting);
      if (!changed || sent) return;
      var typed = new FormData(form);
      Array.from(typed.keys()).forEach(function (name) { if (name.indexOf('file.') === 0) typed.delete(name); });
      fetch(form.dataset.keep, { method: 'POST', body: typed, headers: token({ 'HX-Request': 'true' }), redirect: 'manual' })
        .then(function (answer) {
          if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) { outcry(said('SignedOut')); return; }
          if (!answer.ok) throw answer;
          return answer.text().then(function (text) {
            changed = false;
            if (saved) { saved.textContent = text; delete saved.dataset.state; }
          });
        })
        .catch(function () { outcry(said('Lost')); waiting = setTimeout(keep, 10000); });
    }
    form.addEventListener('input', function () {
      changed = true;
      clearTimeout(waiting);
      waiting = setTimeout(keep, 3000);
    });
    form.addEventListener('submit', function (e) {
      if (sent) { e.preventDefault(); return; }
      sent = true;
      setTimeout(function () { sent = false; }, 5000);
    });
    form.keep = keep;
    window.addEventListener('beforeunload', function (e) { if (changed && !sent) e.preventDefault(); });
    document.addEventListener('visibilitychange', function () { if (document.hidden) keep(); });
  }

  /* ---- type-ahead: names and pinyin initials; what is typed is sent where no name was picked ---- */
  on('input', 'input[data-suggest]', function (e, field) {
    clearTimeout(field.waiting);
    field.waiting = setTimeout(function () { suggest(field); }, 150);
  });
  var PARTS = /[,，、;；]/;
  function typedIn(field) {
    return field.dataset.several === undefined ? field.value.trim() : field.value.split(PARTS).pop().trim();
  }
  function suggest(field, asked) {
    var typed = typedIn(field);
    if (!typed && !asked) { close(field); return; }
    fetch(field.dataset.suggest + (field.dataset.suggest.indexOf('?') < 0 ? '?' : '&') + 'q=' + encodeURIComponent(typed), { headers: { 'HX-Request': 'true' } })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (html) {
        if (typedIn(field) !== typed) return;                        // an answer to what was typed before
        close(field);
        if (!html.trim() || document.activeElement !== field) return;
        var list = document.createElement('ul');
        list.className = 'zs-suggest';
        list.id = field.id + '-near';
        list.setAttribute('role', 'listbox');
        list.setAttribute('aria-label', field.dataset.near || '');
        list.innerHTML = html;
        all('[role=option]', list).forEach(function (option, at) { option.id = list.id + '-' + at; });
        field.insertAdjacentElement('afterend', list);
        field.setAttribute('aria-expanded', 'true');
        field.setAttribute('aria-controls', list.id);
        mark(field, list.firstElementChild);
      })
      .catch(function () { close(field); });
  }
  function listOf(field) { return document.getElementById(field.id + '-near'); }
  function close(field) {
    var list = listOf(field);
    if (list) list.remove();
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-controls');
    field.removeAttribute('aria-activedescendant');
  }
  function mark(field, option) {
    if (!option) return;
    all('[role=option]', listOf(field)).forEach(function (other) { other.setAttribute('aria-selected', String(other === option)); });
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }
  function pick(field, option) {
    var before = field.dataset.several === undefined ? null : field.value.match(/^.*[,，、;；]/);
    field.value = (before ? before[0] : '') + option.dataset.value;
    close(field);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new CustomEvent('input', { bubbles: false }));
    if (field.form) field.form.dispatchEvent(new Event('input'));
  }
  document.addEventListener('keydown', function (e) {
    var field = e.target;
    if (!field.dataset || field.dataset.suggest === undefined) return;
    if (!listOf(field)) {
      if (e.key === 'ArrowDown') { e.preventDefault(); suggest(field, true); }     // what there is, before anything is typed
      return;
    }
    var marked = one('[aria-selected=true]', listOf(field));
    if (e.key === 'ArrowDown') { e.preventDefault(); mark(field, (marked && marked.nextElementSibling) || listOf(field).firstElementChild); }
    else if (e.key === 'ArrowUp') { e.preventDefault(); mark(field, (marked && marked.previousElementSibling) || listOf(field).lastElementChild); }
    else if (e.key === 'Enter' && marked && !e.ctrlKey) { e.preventDefault(); pick(field, marked); }
    else if (e.key === 'Escape') { e.stopImmediatePropagation(); close(field); }
  }, true);
  document.addEventListener('mousedown', function (e) {
    var option = e.target.closest && e.target.closest('.zs-suggest [role=option]');
    if (option) { e.preventDefault(); pick(option.parentElement.previousElementSibling, option); }
  });
  document.addEventListener('focusout', function (e) {
    if (e.target.dataset && e.target.dataset.suggest !== undefined) close(e.target);
  });

  /* ---- a file dropped where it is asked for; one that is too large is said so before it travels ---- */
  ['dragover', 'dragleave', 'drop'].forEach(function (event) {
    on(event, '[data-drop]', function (e, place) {
      e.preventDefault();
      place.classList.toggle('zs-over', event === 'dragover');
      if (event !== 'drop' || !e.dataTransfer.files.length) return;
      var field = one('input[type=file]', place);
      field.files = e.dataTransfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  });
  on('change', 'input[type=file][data-most]', function (e, field) {
    var large = field.files.length && field.files[0].size > Number(field.dataset.most);
    field.setCustomValidity(large ? field.dataset.tooLarge : '');
    field.reportValidity();
  });

  /* ---- what a quick hand sends twice is sent once ---- */
  on('submit', 'form[data-once]', function (e, form) {
    if (form.dataset.sent) { e.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(function () { delete form.dataset.sent; }, 5000);
  });

  /* ---- keys ---- */
  var going = 0;
  function choose(row) {
    all('tr[aria-selected=true]').forEach(function (other) { other.removeAttribute('aria-selected'); });
    row.setAttribute('aria-selected', 'true');
    var link = one('a', row);
    if (link) link.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }
  function move(by) {
    var rows = all('table[data-rows] tbody tr');
    if (!rows.length) { follow(by > 0 ? '[data-key=j]' : '[data-key=k]'); return; }
    var at = rows.findIndex(function (row) { return row.getAttribute('aria-selected') === 'true'; });
    if (at + by >= rows.length) { var more = one('[data-more]'); if (more) more.click(); return; }
    choose(rows[Math.max(0, at + by)]);
  }
  function follow(selector) { var link = one(selector); if (link) link.click(); return !!link; }
  document.addEventListener('keydown', function (e) {
    var form = e.target.closest && e.target.closest('form[data-keep]');
    if (form && (e.ctrlKey || e.metaKey)) {
      if (e.key === 's') { e.preventDefault(); form.keep(); }
      if (e.key === 'Enter') { e.preventDefault(); form.requestSubmit(); }
      if (e.key !== 'k') return;
    }
    if (e.key === 'Escape') {
      all('details.zs-menu[open]').forEach(function (menu) { menu.open = false; one('summary', menu).focus(); });
      if (typing(e.target)) e.target.blur();
      return;
    }
    if ((e.ctrlKey || e.metaKey) && e.key === 'k') {       // from anywhere, also out of a field
      var everywhere = document.getElementById('zs-find');
      if (everywhere) { e.preventDefault(); everywhere.focus(); everywhere.select(); }
      return;
    }
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e.target)) return;
    if (going && Date.now() - going < 1500 && /^[0-9]$/.test(e.key)) { going = 0; e.preventDefault(); follow('[data-go="' + e.key + '"]'); return; }
    going = 0;
    switch (e.key) {
      case '/': var find = document.getElementById('zs-words') || document.getElementById('zs-find');
        if (find) { e.preventDefault(); find.focus(); find.select(); } break;
      case 'j': move(1); break;
      case 'k': move(-1); break;
      case 'g': going = Date.now(); break;
      case 'n': case 'e': follow('[data-key=' + e.key + ']'); break;
      case 'Enter':
        if (e.target === document.body) { var row = one('tr[aria-selected=true] a'); if (row) row.click(); }
        break;
    }
  });
}());
