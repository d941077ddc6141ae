/** Whether a key belongs to what the user is typing into, or to the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    event.defaultPrevented ||
    event.isComposing ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    (target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select, dialog *")))
  );
}
