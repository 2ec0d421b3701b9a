"use strict";
// Sends each chosen file at once, with progress, and puts what the server answers into the list of the form.
// Without this script the form itself sends the files.
(() => {
  if (window.evidenceUpload) { return; }
  window.evidenceUpload = true;
  const running = new WeakMap();
  const token = () => document.querySelector("meta[name=csrf]")?.content ?? "";
  const say = (box, words) => { box.querySelector(".evidence-state").textContent = words; };

  // Only in a secure context can a browser compute hashes; elsewhere the server's hash stands alone.
  const hashOf = async file => {
    if (!window.crypto?.subtle || file.size > 64 * 1024 * 1024) { return ""; }
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, "0")).join("");
  };

  const lineFor = (box, file) => {
    const line = document.createElement("li");
    line.className = "evidence-line evidence-sending";
    const name = document.createElement("span");
    name.className = "evidence-name";
    name.textContent = file.name;
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", `${box.dataset.sending} ${file.name}`);
    line.append(name, bar);
    box.querySelector(".evidence-list").append(line);
    return line;
  };

  const answered = (box, line, request, hash) => {
    const ours = request.status === 200 || request.status === 422;
    if (!ours) { failed(box, line); return; }
    const holder = document.createElement("template");
    holder.innerHTML = request.responseText;
    const answer = holder.content.querySelector("li.evidence-line");
    if (!answer) { failed(box, line); return; }
    const kept = answer.querySelector("[data-evidence-hash]");
    if (kept && hash && kept.dataset.evidenceHash === hash) { answer.querySelector("[data-evidence-same]").hidden = false; }
    line.replaceWith(answer);
  };

  const failed = (box, line) => {
    line.classList.remove("evidence-sending");
    line.classList.add("evidence-refused");
    line.querySelector("progress")?.remove();
    const words = document.createElement("p");
    words.className = "field-refusal";
    words.textContent = box.dataset.failed;
    line.append(words);
  };

  const send = (box, file) => new Promise(done => {
    const line = lineFor(box, file);
    const body = new FormData();
    body.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", "/evidence/uploads");
    request.setRequestHeader("X-XSRF-TOKEN", token());
    request.upload.addEventListener("progress", event => {
      if (event.lengthComputable) { line.querySelector("progress").value = Math.round(event.loaded / event.total * 100); }
    });
    request.addEventListener("load", async () => { answered(box, line, request, await hashOf(file).catch(() => "")); done(); });
    request.addEventListener("error", () => { failed(box, line); done(); });
    request.addEventListener("abort", () => { failed(box, line); done(); });
    request.send(body);
  });

  document.addEventListener("change", async event => {
    const box = event.target.closest?.("[data-evidence-upload]");
    if (!box || event.target.type !== "file") { return; }
    const files = [...event.target.files];
    event.target.value = "";
    running.set(box, (running.get(box) ?? 0) + 1);
    say(box, box.dataset.sending);
    for (const file of files) { await send(box, file); }
    running.set(box, running.get(box) - 1);
    if (running.get(box) === 0) { say(box, ""); }
  });

  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-evidence-remove]");
    if (!button) { return; }
    const box = button.closest("[data-evidence-upload]");
    button.closest(".evidence-line").remove();
    box?.querySelector("input[type=file]").focus();
  });

  document.addEventListener("submit", event => {
    const box = event.target.querySelector?.("[data-evidence-upload]");
    if (box && running.get(box) > 0) {
      event.preventDefault();
      event.stopPropagation();
      say(box, box.dataset.waiting);
    }
  }, true);
})();
