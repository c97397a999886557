// Draws the areas' table as stacked bars. The table is the source: drawn again whenever the page has been refreshed.
(() => {
  'use strict';
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const FILLS = {
    done: '--done',
    'done-late': '--done-late-fill',
    ongoing: '--ongoing-fill',
    'not-done': '--not-done',
  };
  let chart = null;

  const read = (table) => {
    const labels = [...table.querySelectorAll('thead th[data-label]')].map((cell) => ({
      key: cell.dataset.label,
      name: cell.textContent.trim(),
    }));
    const areas = [...table.querySelectorAll('tbody tr')].map((row) => ({
      name: row.dataset.name,
      values: [...row.querySelectorAll('td[data-value]')].map((cell) => Number(cell.dataset.value)),
    }));
    return { labels, areas };
  };

  const options = ({ labels, areas }) => ({
    animation: false,
    textStyle: { fontFamily: 'Be Vietnam Pro' },
    grid: { left: 325, right: 16, top: 34, bottom: 8 },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      itemGap: 16,
      textStyle: { color: colour('--ink-2'), fontSize: 13 },
    },
    // Drawn on the canvas: a tooltip of HTML would need styles that the page's policy forbids.
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, confine: true },
    xAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: colour('--line') } },
      axisLabel: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: areas.map((area) => area.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('--line-strong') } },
      axisLabel: { interval: 0, color: colour('--ink'), fontSize: 13, width: 310, overflow: 'break', lineHeight: 16 },
    },
    series: labels.map((label, index) => ({
      name: label.name,
      type: 'bar',
      stack: 'all',
      barMaxWidth: 20,
      itemStyle: { color: colour(FILLS[label.key]) },
      label: {
        show: true,
        color: label.key === 'ongoing' || label.key === 'done-late' ? colour('--ink') : '#fff',
        fontSize: 12,
        formatter: ({ value }) => (value > 0 ? String(value) : ''),
      },
      data: areas.map((area) => area.values[index]),
    })),
  });

  const draw = () => {
    const place = document.getElementById('area-chart');
    const table = place && document.getElementById(place.dataset.table);
    if (!table || !window.echarts) return;
    if (chart && chart.getDom() !== place) chart = (chart.dispose(), null);
    if (!chart) {
      place.classList.add('drawn');
      chart = window.echarts.init(place);
      new ResizeObserver(() => {
        chart.resize();
        draw();
      }).observe(place);
      return;
    }
    chart.setOption(options(read(table)));
  };

  document.addEventListener('htmx:after:swap', draw);
  document.fonts.ready.then(draw);
})();
