import type { KeyboardEvent } from "react";

type Pressed = KeyboardEvent | globalThis.KeyboardEvent;

/** While an input method is composing, Enter and Escape belong to it. 229: what some browsers send instead. */
export function isComposing(event: Pressed): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

/** Is somebody writing, so that letters are letters and no commands? */
export function isTyping(event: Pressed): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}

/** A dialog or an open menu is in front of the page. */
export function isCovered(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null;
}
