/** `data-count-checks="NAME" data-count-text="…{n}…"` on a button: says how many boxes of that name are ticked in its form. */
export function watchCounts(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-count-checks]")) {
    const { countChecks: name, countText: text } = button.dataset;
    const form = button.form;
    if (!name || !text || !form) continue;
    const tell = () => {
      const ticked = form.querySelectorAll(`input[name="${CSS.escape(name)}"]:checked`).length;
      button.textContent = text.replace("{n}", String(ticked));
    };
    form.addEventListener("change", tell);
    tell();
  }
}
