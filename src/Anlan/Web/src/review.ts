import { isTyping } from "./keys";
import { watchSelection } from "./select";

/**
 * The import review by keyboard: ↑ ↓ go through the problems and bring their passages into view, E M S press the current problem's
 * buttons (编辑、合并、拆分), A the link that adds one. Markup: `[data-letter]` with `[data-problem=ID]`; items `[data-problem-item=ID]` with
 * `[data-key=e|m|s]`; the help `[data-keys]` is shown where the keys work.
 */
export function watchReview(): void {
  const letter = document.querySelector<HTMLElement>("[data-letter]");
  if (!letter) return;
  watchSelection(letter);
  document.addEventListener("keydown", pressAdd);
  const items = [...document.querySelectorAll<HTMLElement>("[data-problem-item]")];
  const first = items[0];
  if (!first) return;
  for (const help of document.querySelectorAll<HTMLElement>("[data-keys]")) help.hidden = false;
  const review = new Review(letter, items);
  review.goTo(items.find((i) => `#${i.id}` === location.hash) ?? items.find((i) => i.hasAttribute("aria-current")) ?? first, false);
  document.addEventListener("keydown", (event) => review.press(event));
  for (const item of items) {
    item.addEventListener("focusin", () => review.goTo(item, false));
    item.addEventListener("click", () => review.goTo(item, false));
  }
  letter.addEventListener("click", (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("mark[data-problem]") : null;
    const item = mark && items.find((i) => i.dataset["problemItem"] === mark.dataset["problem"]);
    if (item) review.goTo(item, true);
  });
}

function pressAdd(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== "a" || event.shiftKey || isTyping(event)) return;
  const link = document.querySelector<HTMLAnchorElement>("a[data-add]");
  if (!link) return;
  event.preventDefault();
  link.click();
}

class Review {
  private current = -1;

  constructor(
    private readonly letter: HTMLElement,
    private readonly items: HTMLElement[],
  ) {}

  /** Makes a problem the current one; `show` moves the list too, not the letter alone. */
  goTo(item: HTMLElement, show: boolean): void {
    const next = this.items.indexOf(item);
    if (next === this.current) return;
    this.items[this.current]?.removeAttribute("aria-current");
    this.current = next;
    item.setAttribute("aria-current", "true");
    if (show) item.scrollIntoView({ block: "nearest" });
    this.showPassage(item.dataset["problemItem"] ?? "");
  }

  press(event: KeyboardEvent): void {
    // In the letter the arrows scroll, as they do anywhere else in a text.
    if (isTyping(event) || event.shiftKey || (event.target instanceof Node && this.letter.contains(event.target))) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const item = this.items[this.current + step];
      if (item) this.goTo(item, true);
      event.preventDefault();
      return;
    }
    const key = event.key.toLowerCase();
    if (!/^[ems]$/.test(key)) return;
    const control = this.items[this.current]?.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (!control) return;
    event.preventDefault();
    control.click();
  }

  private showPassage(id: string): void {
    for (const mark of this.letter.querySelectorAll<HTMLElement>("[data-current]")) delete mark.dataset["current"];
    const marks = this.letter.querySelectorAll<HTMLElement>(`[data-problem="${CSS.escape(id)}"]`);
    for (const mark of marks) mark.dataset["current"] = "";
    const mark = marks[0];
    if (!mark) return;
    // Only the letter scrolls: the page stays where the reader's eyes are.
    const offset = mark.getBoundingClientRect().top - this.letter.getBoundingClientRect().top;
    this.letter.scrollTo({ top: this.letter.scrollTop + offset - this.letter.clientHeight / 3, behavior: "smooth" });
  }
}
