/** One answer of the address: what goes into the field, and what tells it from others. */
type Option = { value: string; note: string };

/** Milliseconds of quiet before the server is asked. */
const quiet = 150;

/**
 * `<input data-options="/organisations/options">`: while somebody types, the address is asked with `?q=` and its answers are offered
 * (WAI-ARIA combobox with a list: ↑ ↓ choose, Enter takes, Escape closes). What was typed stays unless an answer is taken.
 */
export function watchOptions(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-options]")) new Combobox(input);
}

class Combobox {
  private readonly list = document.createElement("ul");
  private readonly status = document.createElement("span");
  private options: Option[] = [];
  private current = -1;
  private timer = 0;
  private asking: AbortController | undefined;

  constructor(private readonly input: HTMLInputElement) {
    this.list.id = `${input.id}-options`;
    this.list.className = "combobox-list";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "可选的机构");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    const frame = document.createElement("span");
    frame.className = "combobox";
    input.replaceWith(frame);
    frame.append(input, this.list, this.status);
    input.removeAttribute("list");
    input.autocomplete = "off";
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-expanded", "false"],
      ["aria-controls", this.list.id],
    ] as const)
      input.setAttribute(name, value);
    input.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.askSoon();
    });
    input.addEventListener("compositionend", () => this.askSoon());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
    // The field keeps the focus, so that a click on an answer is not a way out of it.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const item = event.target instanceof Element ? event.target.closest("li") : null;
      if (item) this.take([...this.list.children].indexOf(item));
    });
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), quiet);
  }

  private async ask(): Promise<void> {
    this.asking?.abort();
    const text = this.input.value.trim();
    if (!text) return this.close();
    this.asking = new AbortController();
    const address = new URL(this.input.dataset["options"] ?? "", location.href);
    address.searchParams.set("q", text);
    try {
      const answer = await fetch(address, { signal: this.asking.signal, headers: { Accept: "application/json" } });
      if (answer.ok && document.activeElement === this.input) this.show((await answer.json()) as Option[]);
    } catch {
      // Without an answer the field is a plain one.
      this.close();
    }
  }

  private show(options: Option[]): void {
    this.options = options;
    this.current = -1;
    this.list.replaceChildren(...options.map((option, i) => this.item(option, i)));
    this.list.scrollTop = 0;
    // The one answer that already stands in the field is nothing to choose, and would hide the button below.
    this.open(options.length > 1 || (options.length === 1 && options[0]?.value !== this.input.value.trim()));
    this.status.textContent = options.length > 0 ? `有${options.length}个可选，用上下键选择` : "没有相符的机构";
  }

  private item(option: Option, i: number): HTMLLIElement {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${i}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const note = document.createElement("small");
    note.textContent = option.note;
    item.append(option.value, note);
    return item;
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.list.hidden) this.askSoon();
      else this.go(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !this.list.hidden && this.current >= 0) {
      event.preventDefault();
      this.take(this.current);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  private go(step: number): void {
    const count = this.options.length;
    this.list.children[this.current]?.setAttribute("aria-selected", "false");
    this.current = this.current < 0 && step < 0 ? count - 1 : (this.current + step + count) % count;
    const item = this.list.children[this.current];
    item?.setAttribute("aria-selected", "true");
    item?.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", item?.id ?? "");
  }

  private take(i: number): void {
    const option = this.options[i];
    if (option) this.input.value = option.value;
    this.close();
  }

  private open(shown: boolean): void {
    this.list.hidden = !shown;
    this.input.setAttribute("aria-expanded", String(shown));
    this.input.removeAttribute("aria-activedescendant");
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.current = -1;
    this.status.textContent = "";
    this.open(false);
  }
}
