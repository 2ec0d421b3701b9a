"use strict";
// Draws each chart from the published table beside it, so that picture and figures cannot differ.
(() => {
  const colours = { kept: "#1f7a47", late: "#b7791f", reported_late: "#b7791f", overdue: "#b42318", open: "#a9c3dd" };
  const font = getComputedStyle(document.body).fontFamily;
  for (const box of document.querySelectorAll("[data-chart]")) {
    const table = document.getElementById(box.dataset.chart);
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows].slice(0, 40).reverse();
    const series = heads.map((head, i) => ({ head, i }))
      .filter(({ head }) => colours[head.dataset.column])
      .map(({ head, i }) => ({
        name: head.textContent.trim(), type: "bar", stack: "all", itemStyle: { color: colours[head.dataset.column] },
        data: rows.map(row => Number(row.cells[i].textContent)),
      }));
    if (series.length === 0) { continue; }
    box.hidden = false;
    box.style.height = `${Math.max(220, rows.length * 26 + 90)}px`;
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", box.closest("section").querySelector("h2").textContent.trim());
    const chart = echarts.init(box, null, { renderer: "svg" });
    chart.setOption({
      animation: false, aria: { enabled: true, decal: { show: true } }, textStyle: { fontFamily: font },
      legend: { top: 0 }, tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, renderMode: "richText", confine: true },
      grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
      xAxis: { type: "value", minInterval: 1 },
      yAxis: { type: "category", data: rows.map(row => row.cells[0].textContent.trim()), axisLabel: { width: window.innerWidth < 600 ? 90 : 220, overflow: "truncate" } },
      series,
    });
    new ResizeObserver(() => chart.resize()).observe(box);
  }
})();
