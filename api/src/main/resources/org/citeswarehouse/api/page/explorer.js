// The trade explorer: suggestions while a name is typed (WAI-ARIA combobox with a list), copying of citations.
(() => {
  const form = document.querySelector("form.explorer");
  if (form) {
    form.querySelectorAll("input[data-suggest]").forEach((input) => combobox(input, form));
  }
  const citation = document.getElementById("citation");
  if (citation && navigator.clipboard) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small plain";
    button.textContent = citation.dataset.copy;
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(citation.value);
      said.textContent = citation.dataset.copied;
    });
    citation.after(button, said);
  }

  function combobox(input, form) {
    const list = document.createElement("ul");
    const said = document.createElement("div");
    let timer = 0;
    let asked = 0;
    let at = -1;
    list.id = input.id + "-list";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.list);
    said.className = "hidden";
    said.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.after(list);
    input.parentElement.append(said);

    // Values before the last comma are chosen already; what follows it is being typed.
    const start = () => Math.max(input.value.lastIndexOf(","), input.value.lastIndexOf(";")) + 1;

    function close() {
      asked++;
      list.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function mark(next) {
      const all = list.children;
      if (all.length === 0) {
        return;
      }
      if (at >= 0) {
        all[at].setAttribute("aria-selected", "false");
      }
      at = (next + all.length) % all.length;
      all[at].setAttribute("aria-selected", "true");
      all[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", all[at].id);
    }

    function take(option) {
      input.value = input.value.slice(0, start()) + option.dataset.value;
      close();
      said.textContent = "";
      input.focus();
    }

    function option(choice, index) {
      const item = document.createElement("li");
      item.id = list.id + "-" + index;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.value = choice.value;
      item.textContent =
        choice.value === choice.label ? choice.label : choice.label + " (" + choice.value + ")";
      if (choice.note) {
        const note = document.createElement("small");
        note.textContent = choice.note;
        item.append(" ", note);
      }
      item.addEventListener("mousedown", (event) => event.preventDefault());
      item.addEventListener("click", () => take(item));
      return item;
    }

    function tell(shown, total) {
      const texts = form.dataset;
      const text =
        shown === 0 ? texts.none : shown === 1 ? texts.one : total > shown ? texts.first : texts.some;
      said.textContent = text.replace("%s", shown).replace("%t", total);
    }

    async function ask() {
      const typed = input.value.slice(start()).trim();
      const mine = ++asked;
      if (typed === "" || typed === "-") {
        close();
        return;
      }
      const words = new URLSearchParams({ q: typed });
      const release = form.elements.release;
      if (release && input.dataset.suggest === "taxon") {
        words.set("release", release.value);
      }
      let found;
      try {
        const answer = await fetch("/v1/suggestions/" + input.dataset.suggest + "?" + words);
        if (!answer.ok) {
          return;
        }
        found = await answer.json();
      } catch (e) {
        return; // Without suggestions the field is still a field.
      }
      if (mine !== asked || document.activeElement !== input) {
        return;
      }
      list.replaceChildren(...found.data.map(option));
      at = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = found.data.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      tell(found.data.length, found.total);
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 120);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          ask();
        } else {
          mark(event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1);
        }
      } else if (event.key === "Enter" && !list.hidden && at >= 0) {
        event.preventDefault();
        take(list.children[at]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Tab") {
        clearTimeout(timer);
      }
    });
  }
})();
