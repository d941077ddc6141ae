import { isTyping } from "./keys";

/** "/" leads to the search field of the top bar. */
export function watchSearchKey(): void {
  const field = document.querySelector<HTMLInputElement>("[data-search]");
  if (!field) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || isTyping(event) || field.offsetParent === null) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
