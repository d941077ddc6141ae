/** A form that is on its way is not sent again by an impatient second press; the server stores a repeated one once in any case. */
export function watchSendButtons(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return;
    if (form.dataset["sent"]) {
      event.preventDefault();
      return;
    }
    form.dataset["sent"] = "true";
    setTimeout(() => delete form.dataset["sent"], 5000);
  });
  // A page that comes back from the browser's memory may be sent anew.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) delete form.dataset["sent"];
  });
}
