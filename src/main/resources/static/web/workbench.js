"use strict";
(() => {
  const token = () => document.querySelector("meta[name=csrf]")?.content ?? "";
  document.addEventListener("htmx:configRequest", event => { event.detail.headers["X-XSRF-TOKEN"] = token(); });

  // Keys: "/" search, "g" and a letter to go, "?" the list of keys.
  const goals = { d: "/worklist", o: "/obligations", p: "/programme" };
  let going = false;
  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (going && goals[event.key]) { location.href = goals[event.key]; return; }
    going = event.key === "g";
    if (event.key === "/") { event.preventDefault(); document.getElementById("search")?.focus(); }
    if (event.key === "?") { document.getElementById("keys")?.showModal(); }
  });

  // A draft is kept a moment after the last key, and once more when the page is left.
  const keep = form => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) { if (typeof value === "string") { fields.append(name, value); } }
    fields.set("draft-form", form.dataset.draft);
    return fetch("/web/drafts", { method: "POST", body: fields, headers: { "X-XSRF-TOKEN": token() }, keepalive: true })
      .then(answer => { const mark = form.querySelector(".draft-kept"); if (mark && answer.ok) { mark.hidden = false; } })
      .catch(() => {});
  };
  for (const form of document.querySelectorAll("form[data-draft]")) {
    let timer;
    let changed = false;
    form.addEventListener("input", () => { changed = true; clearTimeout(timer); timer = setTimeout(() => keep(form), 1200); });
    form.addEventListener("submit", () => { changed = false; clearTimeout(timer); });
    document.addEventListener("visibilitychange", () => { if (changed && document.visibilityState === "hidden") { keep(form); } });
  }

  // A second click on a button that is already sending does nothing.
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", event => {
      if (form.dataset.sending) { event.preventDefault(); return; }
      form.dataset.sending = "yes";
      setTimeout(() => { delete form.dataset.sending; }, 8000);
    });
  }

  for (const box of document.querySelectorAll("input[data-select-all]")) {
    box.addEventListener("change", () => {
      for (const other of document.querySelectorAll(`input[name="${box.dataset.selectAll}"]`)) { other.checked = box.checked; }
    });
  }
  for (const field of document.querySelectorAll("select[data-submit], input[data-submit]")) {
    field.addEventListener("change", () => field.form.requestSubmit());
  }
  for (const button of document.querySelectorAll("[data-print]")) { button.addEventListener("click", () => window.print()); }
  document.querySelector(".refusals")?.focus();
})();
