/** After a refused form the summary has the focus, so that it is read out and the next Tab leads to its first link. */
export function focusRefusals(): void {
  document.querySelector<HTMLElement>(".refusals")?.focus();
}
