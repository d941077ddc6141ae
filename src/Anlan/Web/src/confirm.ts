/**
 * `data-confirm="销号后不能恢复……"` on a submit button of an act that cannot be undone: asks first, in the page's own words.
 * `data-confirm-label` is the word on the button that goes ahead; the submit button's own text otherwise.
 */
export function watchConfirmations(): void {
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    const form = event.target;
    if (!(button instanceof HTMLElement) || !(form instanceof HTMLFormElement)) return;
    const question = button.dataset["confirm"];
    if (!question || button.dataset["confirmed"]) return;
    event.preventDefault();
    ask(question, button.dataset["confirmLabel"] ?? button.textContent?.trim() ?? "确定", () => {
      button.dataset["confirmed"] = "true";
      form.requestSubmit(button);
      delete button.dataset["confirmed"];
    });
  });
}

function ask(question: string, label: string, go: () => void): void {
  const dialog = document.createElement("dialog");
  dialog.className = "confirm";
  const text = document.createElement("p");
  text.id = "confirm-text";
  text.textContent = question;
  dialog.setAttribute("aria-labelledby", text.id);
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  buttons.append(
    button("取消", "btn", () => dialog.close()),
    button(label, "btn btn-primary", () => {
      dialog.close();
      go();
    }),
  );
  dialog.append(text, buttons);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function button(label: string, css: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = css;
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}
