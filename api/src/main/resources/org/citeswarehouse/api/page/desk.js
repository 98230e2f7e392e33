// The desk by keyboard, and who decides, which a form remembers from one decision to the next. Without this
// script the same buttons do the same.
(function () {
  const forms = document.querySelectorAll("form[data-desk]");
  const keep = (store, name, value) => {
    try {
      if (value === undefined) {
        return store.getItem(name) || "";
      }
      store.setItem(name, value);
    } catch (refused) {
      // A browser may keep nothing: then the officer types again.
    }
    return "";
  };
  for (const form of forms) {
    const by = form.elements.namedItem("by");
    if (by) {
      by.value = by.value || keep(sessionStorage, "desk-by");
      form.addEventListener("submit", () => keep(sessionStorage, "desk-by", by.value));
    }
    // Boxes that are ticked and what else was typed stay; without this script the page comes again.
    for (const empty of form.querySelectorAll("[data-empty]")) {
      empty.addEventListener("click", (event) => {
        event.preventDefault();
        const field = document.getElementById(empty.dataset.empty);
        field.value = "";
        field.removeAttribute("aria-describedby");
        field.focus();
        empty.parentElement.remove();
      });
    }
  }

  const desk = document.getElementById("decide");
  if (!desk) {
    return;
  }
  const questions = [...desk.querySelectorAll("[data-question]")];
  const boxes = [...desk.querySelectorAll("input[name=on]")];
  const count = desk.querySelector("[data-count]");
  const all = desk.querySelector("[data-all]");
  const keys = document.querySelector("[data-keys]");
  const on = document.querySelector("[data-keys-on]");
  const dialog = document.querySelector("[data-help-dialog]");
  let current = -1;

  const tell = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    count.hidden = chosen === 0;
    count.textContent = count.dataset.words.replace("{0}", chosen);
  };
  boxes.forEach((box) => box.addEventListener("change", tell));
  all.hidden = false;
  all.addEventListener("click", () => {
    const every = boxes.every((box) => box.checked);
    boxes.forEach((box) => (box.checked = !every));
    tell();
  });
  tell();

  keys.hidden = false;
  on.checked = keep(localStorage, "desk-keys") !== "off";
  on.addEventListener("change", () => keep(localStorage, "desk-keys", on.checked ? "on" : "off"));
  document.querySelector("[data-help]").addEventListener("click", () => dialog.showModal());

  const go = (to) => {
    if (questions.length > 0) {
      current = Math.max(0, Math.min(questions.length - 1, to));
      questions[current].focus({ preventScroll: true });
      questions[current].scrollIntoView({ block: "nearest" });
    }
  };
  questions.forEach((question, at) =>
    question.addEventListener("focusin", () => {
      current = at;
    })
  );
  // After a decision the page comes again, and work goes on at the same place of the list.
  desk.addEventListener("submit", () => keep(sessionStorage, "desk-at", String(current)));
  const before = keep(sessionStorage, "desk-at");
  keep(sessionStorage, "desk-at", "");
  if (before !== "" && Number(before) >= 0) {
    go(Number(before));
  }

  const act = (name) => {
    const button = current < 0 ? null : questions[current].querySelector("[data-act=" + name + "]");
    if (button) {
      button.click();
    }
  };
  const does = {
    j: () => go(current + 1),
    ArrowDown: () => go(current + 1),
    k: () => go(current - 1),
    ArrowUp: () => go(current - 1),
    x: () => {
      if (current >= 0) {
        questions[current].querySelector("input[name=on]").click();
      }
    },
    a: () => act("accept"),
    l: () => act("link"),
    d: () => act("defer"),
    u: () => act("open"),
    o: () => act("open"),
    z: () => {
      const undo = document.querySelector("[data-undo]");
      if (undo) {
        undo.click();
      }
    },
    "?": () => dialog.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
    if (!on.checked || typing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const what = does[event.key];
    if (what) {
      event.preventDefault();
      what();
    }
  });
})();
