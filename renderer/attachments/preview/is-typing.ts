/** Keys that somebody types into a field, or with which the browser itself does something, are not for the preview. */
export function isTyping({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
  return isField || ctrlKey || altKey || metaKey;
}
