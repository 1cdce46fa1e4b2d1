/* 准绳 Zhunsheng: what a long form gains where a script may run. A field that what was chosen makes needless goes away,
   unless it says something; one that it makes necessary says so; each group tells how much of it is filled. The server
   checks the same in any case. */
(function () {
  'use strict';
  var form = document.querySelector('form.zs-fields');
  if (!form) return;

  function all(selector, within) { return Array.prototype.slice.call((within || form).querySelectorAll(selector)); }
  function said(name) {
    return all('[name="' + name + '"]').filter(function (field) {
      return field.type !== 'radio' && field.type !== 'checkbox' || field.checked;
    }).map(function (field) { return field.value.trim(); }).filter(Boolean);
  }
  /* partyKind=ORGANISATION,MERCHANT: one of these; a star: anything */
  function holds(condition) {
    var is = condition.indexOf('='), wanted = condition.slice(is + 1).split(','), found = said(condition.slice(0, is));
    return wanted[0] === '*' ? found.length > 0 : found.some(function (value) { return wanted.indexOf(value) >= 0; });
  }
  function conditions(place, name) { return (place.dataset[name] || '').split(' ').filter(Boolean); }
  function filled(place) {
    return all('input, select, textarea', place).some(function (field) {
      if (field.type === 'radio' || field.type === 'checkbox') return field.checked && field.value !== '';
      return field.value.trim() !== '' || (field.type !== 'hidden' && !!field.placeholder && field.name.indexOf('file.') !== 0);
    });
  }
  function needed(place) {
    return place.dataset.required === 'yes' || conditions(place, 'needed').some(holds);
  }

  function look() {
    all('.zs-field[data-only]').forEach(function (place) {
      place.hidden = !filled(place) && place.dataset.state !== 'late' && !conditions(place, 'only').every(holds);
    });
    all('.zs-field[data-needed]').forEach(function (place) {
      var optional = place.querySelector('.zs-optional');
      if (optional) optional.hidden = needed(place);
    });
    all('details.zs-fold').forEach(function (group) {
      var fields = all('.zs-field', group).filter(function (place) { return !place.hidden; });
      var must = fields.filter(needed);
      var own = fields.filter(function (place) { return !place.querySelector('output'); });   /* others fill the rest */
      var counted = must.length ? must : own;
      var links = Array.prototype.slice.call(document.querySelectorAll('.zs-index a[href="#' + group.id + '"] + [data-count]'));
      if (!fields.length !== group.hidden) {                    /* a group that nothing asks for goes away, and comes back open */
        if (group.hidden) group.open = true;
        group.hidden = !fields.length;
        links.forEach(function (count) { count.parentNode.hidden = group.hidden; });
      }
      links.concat(all('summary [data-count]', group)).forEach(function (count) {
        count.textContent = !counted.length ? '' : (must.length ? count.dataset.neededWords : count.dataset.filledWords)
          .replace('{0}', counted.filter(filled).length).replace('{1}', counted.length);
      });
    });
  }
  form.addEventListener('input', look);
  form.addEventListener('change', look);
  document.addEventListener('click', function (e) {
    var link = e.target.closest && e.target.closest('.zs-index a');
    if (link) document.querySelector(link.hash).open = true;
  });
  look();
}());
