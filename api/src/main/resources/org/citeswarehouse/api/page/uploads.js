
// Uploads: files can be dropped, are told on their way, and a run tells how far it is.
(() => {
  const form = document.querySelector("form.upload");
  if (form) {
    const drop = form.querySelector(".drop");
    const files = form.querySelector("input[type=file]");
    const sending = form.querySelector(".sending");
    const bar = sending.querySelector("progress");
    const failed = form.querySelector(".failed");
    for (const name of ["dragover", "dragenter"]) {
      drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add("over"); });
    }
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", event => {
      event.preventDefault();
      drop.classList.remove("over");
      if (event.dataTransfer.files.length > 0) {
        files.files = event.dataTransfer.files;
      }
    });
    const tell = text => {
      failed.textContent = text;
      failed.hidden = false;
      sending.hidden = true;
      form.querySelector("button").disabled = false;
    };
    form.addEventListener("submit", event => {
      event.preventDefault();
      failed.hidden = true;
      const bytes = [...files.files].reduce((sum, file) => sum + file.size, 0);
      if (bytes > Number(form.dataset.largest)) {
        tell(form.dataset.large);
        return;
      }
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "text/html");
      request.upload.addEventListener("progress", e => { if (e.lengthComputable) { bar.value = 100 * e.loaded / e.total; } });
      request.addEventListener("error", () => tell(form.dataset.cut));
      request.addEventListener("load", () => {
        if (request.status < 400) {
          location.assign(request.responseURL);
          return;
        }
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        const said = [...page.querySelectorAll("main h1, main p:not(:has(a))")].map(p => p.textContent.trim());
        tell(said.join(" ") || form.dataset.cut);
      });
      const body = new FormData(form);
      sending.hidden = false;
      bar.value = 0;
      form.querySelector("button").disabled = true;
      request.send(body);
    });
  }
  const watch = () => {
    const run = document.getElementById("upload-run");
    if (!run || !run.dataset.poll) {
      return;
    }
    let before = "";
    const ask = async () => {
      try {
        const answer = await fetch(run.dataset.poll, { headers: { Accept: "application/json" } });
        const text = await answer.text();
        if (answer.ok && before && text !== before) {
          const page = await (await fetch(location.href, { headers: { Accept: "text/html" } })).text();
          const fresh = new DOMParser().parseFromString(page, "text/html").getElementById("upload-run");
          const focus = run.contains(document.activeElement);
          run.replaceChildren(...fresh.childNodes);
          if (focus) {
            document.getElementById("main").focus();
          }
          if (!fresh.dataset.poll) {
            delete run.dataset.poll;
            return;
          }
        }
        before = text;
      } catch (e) {
        // The server is away for a moment; it is asked again.
      }
      setTimeout(ask, 1000);
    };
    ask();
  };
  watch();
})();
