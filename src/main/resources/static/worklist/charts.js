"use strict";
// Draws each chart from the table behind it, so that picture and figures cannot differ.
(() => {
  const colours = { red: "#d92d20", orange: "#f0a04b", blue: "#7fb0e3", green: "#3f9d68", plain: "#1d5fa8" };
  const ink = "#374151";
  const font = getComputedStyle(document.body).fontFamily;
  const narrow = () => window.innerWidth < 768;
  const cut = (text, length) => text.length > length ? text.slice(0, length - 1) + "…" : text;
  const tooltip = { renderMode: "richText", confine: true, textStyle: { fontFamily: font } };

  const read = table => {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    return {
      names: rows.map(row => row.cells[0].textContent.trim()),
      links: rows.map(row => row.cells[0].querySelector("a")?.href),
      series: heads.map((head, i) => ({ head, i })).slice(1)
        .filter(({ head }) => head.dataset.colour)
        .map(({ head, i }) => ({ name: head.textContent.trim(), colour: colours[head.dataset.colour], values: rows.map(row => Number(row.cells[i].textContent)) })),
      pairs: rows.map(row => [row.cells[0].textContent.trim(), Number(row.cells[1].textContent)]),
    };
  };

  // Stripes tell what is late, falling to the right, from what was kept late, rising; the rest differs in lightness.
  const stripes = rotation => ({ symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation, color: "rgba(255,255,255,.55)" });
  const plain = { symbol: "none" };
  const decals = [stripes(-Math.PI / 4), plain, stripes(Math.PI / 4), plain];
  const common = { animation: false, textStyle: { fontFamily: font, color: ink }, aria: { enabled: true, decal: { show: true, decals } } };
  const legend = { top: 8, left: 16, itemWidth: 14, itemHeight: 10, textStyle: { color: ink } };
  const stacked = (data, take) => data.series.map(one => ({
    name: one.name, type: "bar", stack: "all", barMaxWidth: 22, itemStyle: { color: one.colour }, data: take(one.values),
  }));

  const drawings = {
    bars: data => {
      // The worst at the top; more than twenty lines are left to the table.
      const order = data.names.map((_, i) => i).slice(0, 20).reverse();
      const take = values => order.map(i => values[i]);
      return {
        height: Math.max(260, 70 + order.length * 26),
        links: take(data.links),
        option: {
          ...common, legend, tooltip: { ...tooltip, trigger: "axis", axisPointer: { type: "shadow" } },
          grid: { left: 12, right: 28, top: 44, bottom: 12, containLabel: true },
          xAxis: { type: "value", minInterval: 1, axisLabel: { color: ink } },
          yAxis: { type: "category", data: take(data.names), axisTick: { show: false }, axisLabel: { color: ink, formatter: name => cut(name, narrow() ? 8 : 22) } },
          series: stacked(data, take),
        },
      };
    },
    columns: data => ({
      links: data.links,
      option: {
        ...common, legend, tooltip: { ...tooltip, trigger: "axis", axisPointer: { type: "shadow" } },
        grid: { left: 12, right: 20, top: 44, bottom: 12, containLabel: true },
        xAxis: { type: "category", data: data.names, axisLabel: { color: ink, hideOverlap: true } },
        yAxis: { type: "value", minInterval: 1, axisLabel: { color: ink } },
        series: stacked(data, values => values),
      },
    }),
    line: data => ({
      links: [],
      option: {
        ...common, tooltip: { ...tooltip, trigger: "axis" },
        grid: { left: 12, right: 24, top: 24, bottom: 12, containLabel: true },
        xAxis: { type: "category", data: data.names, boundaryGap: false, axisLabel: { color: ink, hideOverlap: true } },
        yAxis: { type: "value", minInterval: 1, axisLabel: { color: ink } },
        series: data.series.map(one => ({ name: one.name, type: "line", data: one.values, symbolSize: 7, lineStyle: { width: 2.5, color: one.colour }, itemStyle: { color: one.colour }, areaStyle: { color: one.colour, opacity: .08, decal: plain } })),
      },
    }),
    calendar: (data, box) => {
      const days = data.pairs;
      const links = data.links;
      const most = Math.max(...days.map(day => day[1]));
      const first = days[0][0];
      const last = days[days.length - 1][0];
      return {
        links,
        option: {
          ...common, aria: { enabled: true }, tooltip: { ...tooltip, formatter: one => `${one.value[0]}  ${one.value[1]}` },
          visualMap: { min: 0, max: most, calculable: false, orient: "horizontal", left: 16, bottom: 8, itemWidth: 12, itemHeight: 90, text: [String(most), "0"], inRange: { color: ["#e8f0f9", "#7fb0e3", "#1d5fa8", "#0f3a68"] }, textStyle: { color: ink } },
          calendar: { range: [first, last], top: 34, left: 44, right: 16, bottom: 52, cellSize: ["auto", "auto"], splitLine: { lineStyle: { color: "#8a94a3" } }, itemStyle: { color: "#fff", borderColor: "#dde2e8" }, yearLabel: { show: false }, dayLabel: { firstDay: 1, color: ink, nameMap: box.dataset.weekdays.split(" ") }, monthLabel: { color: ink, nameMap: box.dataset.lang.startsWith("zh") ? "ZH" : "EN" } },
          series: [{ type: "heatmap", coordinateSystem: "calendar", data: days }],
        },
      };
    },
  };

  for (const box of document.querySelectorAll("[data-chart]")) {
    const table = document.getElementById(box.dataset.table);
    const drawing = drawings[box.dataset.chart](read(table), box);
    box.hidden = false;
    if (drawing.height) { box.classList.add("chart-measured"); box.style.height = `${drawing.height}px`; }
    const heading = box.closest("section").querySelector("h2");
    box.setAttribute("role", "img");
    const chart = echarts.init(box, null, { renderer: "canvas" });
    chart.setOption(drawing.option);
    box.setAttribute("aria-label", heading.textContent.trim());
    chart.on("click", event => { const link = drawing.links[event.dataIndex]; if (link) { location.href = link; } });
    new ResizeObserver(() => chart.resize()).observe(box);
    // The picture says it first; the table is one click away, and on paper it is always there.
    const details = table.closest("details");
    if (details) { details.open = false; }
  }
  window.addEventListener("beforeprint", () => { for (const one of document.querySelectorAll("details[data-table-box]")) { one.open = true; } });
})();
