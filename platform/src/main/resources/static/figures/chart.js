/* Draws the columns of a table beside it, so that chart and table can't differ. Without script the table stands alone. */
(function () {
  'use strict';

  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  function numbers(rows, column) {
    return rows.map(function (row) {
      var value = row.cells[column].dataset.value;
      return value === undefined ? null : Number(value);
    });
  }

  function options(table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var head = table.tHead.rows[0].cells;
    var ink = colour('--zs-ink-2');
    return {
      animation: false,
      grid: { left: 4, right: 4, top: 24, bottom: 4, containLabel: true },
      xAxis: {
        type: 'category',
        data: rows.map(function (row) { return row.cells[0].textContent; }),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--zs-line-2') } },
        axisLabel: { color: ink }
      },
      yAxis: { type: 'value', splitLine: { lineStyle: { color: colour('--zs-line') } }, axisLabel: { color: ink } },
      series: [
        { type: 'bar', name: head[2].textContent, data: numbers(rows, 2), itemStyle: { color: colour('--zs-line-2') } },
        {
          type: 'bar', name: head[1].textContent, data: numbers(rows, 1), itemStyle: { color: colour('--zs-accent') },
          label: {
            show: true, position: 'top', color: colour('--zs-ink'),
            formatter: function (bar) { return bar.value ? String(bar.value) : ''; }
          }
        }
      ]
    };
  }

  /* Any columns of a table, named by their places: bars that lie where there are many rows. */
  function bars(table, columns) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var head = table.tHead.rows[0].cells;
    var ink = colour('--zs-ink-2');
    var lying = rows.length > 8;
    var names = {
      type: 'category', data: rows.map(function (row) { return row.cells[0].textContent; }), inverse: lying,
      axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--zs-line-2') } },
      axisLabel: { color: ink, interval: 0 }
    };
    var values = { type: 'value', splitLine: { lineStyle: { color: colour('--zs-line') } }, axisLabel: { color: ink } };
    var shades = ['--zs-accent', '--zs-line-2', '--zs-ink-2'];
    return {
      animation: false,
      grid: { left: 4, right: 32, top: columns.length > 1 ? 32 : 8, bottom: 4, containLabel: true },
      legend: { show: columns.length > 1, top: 0, textStyle: { color: ink } },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: columns.map(function (column, at) {
        return {
          type: 'bar', name: head[column].textContent, data: numbers(rows, column), barMaxWidth: 28,
          itemStyle: { color: colour(shades[at % shades.length]) },
          label: {
            show: true, position: lying ? 'right' : 'top', color: colour('--zs-ink'),
            formatter: function (bar) { return rows[bar.dataIndex].cells[column].textContent.trim(); }
          }
        };
      })
    };
  }

  function draw(place) {
    var table = document.getElementById(place.dataset.chart);
    if (!table || !window.echarts) return;
    var columns = place.dataset.columns ? place.dataset.columns.split(',').map(Number) : null;
    var many = columns && table.tBodies[0].rows.length > 8;
    place.style.height = many ? 40 + table.tBodies[0].rows.length * (10 + 16 * columns.length) + 'px' : '220px';
    var chart = window.echarts.init(place);
    function show() { chart.setOption(columns ? bars(table, columns) : options(table)); }
    show();
    window.addEventListener('resize', function () { chart.resize(); });
    new MutationObserver(show)
      .observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
  }

  document.querySelectorAll('[data-chart]').forEach(draw);
}());
