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
    sayBusy(form);
    setTimeout(() => delete form.dataset["sent"], 5000);
  });
  // A page that comes back from the browser's memory may be sent anew.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) delete form.dataset["sent"];
    for (const busy of document.querySelectorAll("[data-busy-now]")) busy.remove();
  });
}

/** `data-busy="正在读取……"` on a form whose answer takes its time: says so, with a bar and the seconds, until the answer comes. */
function sayBusy(form: HTMLFormElement): void {
  const text = form.dataset["busy"];
  if (!text) return;
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.dataset["busyNow"] = "";
  const seconds = document.createElement("span");
  seconds.setAttribute("aria-hidden", "true");
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", text);
  status.append(text, seconds, bar);
  form.append(status);
  const began = Date.now();
  const ticking = setInterval(() => {
    if (!status.isConnected) clearInterval(ticking);
    seconds.textContent = `（已用 ${Math.round((Date.now() - began) / 1000)} 秒）`;
  }, 1000);
}
