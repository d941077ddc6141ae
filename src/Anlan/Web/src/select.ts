/**
 * Words selected in a letter become a problem: a button beside them leads to the form with their place in the letter. Markup:
 * `[data-letter]` with runs `[data-from=OFFSET]`, and the form's link `a[data-add]`, which works without a selection too.
 */
export function watchSelection(letter: HTMLElement): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-add]");
  if (!link) return;
  const blank = link.getAttribute("href") ?? "";
  const button = document.createElement("a");
  button.className = "btn btn-primary add-selected";
  button.textContent = "新增问题";
  button.hidden = true;
  document.body.append(button);
  document.addEventListener("selectionchange", () => {
    const range = selected(letter);
    const address = range ? addressOf(range, blank) : null;
    link.href = address ?? blank;
    button.hidden = !address;
    if (!range || !address) return;
    button.href = address;
    place(button, range);
  });
  document.addEventListener("scroll", () => (button.hidden = true), { capture: true, passive: true });
  // Pressing the button must not take the selection away before it is followed.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
}

/** The selected part of the letter; nothing when the selection is empty or lies elsewhere. */
function selected(letter: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(letter)) return null;
  const whole = document.createRange();
  whole.selectNodeContents(letter);
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) range.setStart(whole.startContainer, whole.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) range.setEnd(whole.endContainer, whole.endOffset);
  return range.toString().trim() ? range : null;
}

function addressOf(range: Range, blank: string): string | null {
  const runs = [...document.querySelectorAll<HTMLElement>("[data-letter] [data-from]")].filter((run) => touches(range, run));
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return null;
  const from = offsetOf(first) + before(first, range.startContainer, range.startOffset, 0);
  const to = offsetOf(last) + before(last, range.endContainer, range.endOffset, last.textContent.length);
  return to > from ? `${blank}?from=${from}&to=${to}` : null;
}

/** Whether at least one character of the run is selected. */
function touches(range: Range, run: HTMLElement): boolean {
  if (!range.intersectsNode(run)) return false;
  const length = run.textContent.length;
  return before(run, range.startContainer, range.startOffset, 0) < length && before(run, range.endContainer, range.endOffset, length) > 0;
}

/** Characters of the run before a boundary of the selection; `outside` when the boundary is not in this run. */
function before(run: HTMLElement, node: Node, offset: number, outside: number): number {
  if (!run.contains(node)) return outside;
  const range = document.createRange();
  range.setStart(run, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function offsetOf(run: HTMLElement): number {
  return Number(run.dataset["from"]);
}

/** Below the end of the selection, inside the window. */
function place(button: HTMLElement, range: Range): void {
  const lines = range.getClientRects();
  const end = lines[lines.length - 1];
  if (!end) return;
  button.style.left = `${Math.max(8, Math.min(end.right - button.offsetWidth, innerWidth - button.offsetWidth - 8))}px`;
  button.style.top = `${Math.max(8, Math.min(end.bottom + 6, innerHeight - button.offsetHeight - 8))}px`;
}
