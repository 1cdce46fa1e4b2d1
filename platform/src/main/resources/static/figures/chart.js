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

  function draw(place) {
    var table = document.getElementById(place.dataset.chart);
    if (!table || !window.echarts) return;
    place.style.height = '220px';
    var chart = window.echarts.init(place);
    chart.setOption(options(table));
    window.addEventListener('resize', function () { chart.resize(); });
    new MutationObserver(function () { chart.setOption(options(table)); })
      .observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
  }

  document.querySelectorAll('[data-chart]').forEach(draw);
}());
