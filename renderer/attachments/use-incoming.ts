import { useEffect, useEffectEvent, useState } from "react";
import type { RefObject } from "react";
import { incomingOf } from "./incoming.ts";
import type { Incoming } from "./incoming.ts";

export type Given = Incoming & { readonly how: "dropped" | "pasted" };

/**
 * Files that are dropped anywhere on the record of which this is a part, or pasted while it is shown. Answers the
 * record's pane while files are held over it.
 */
export function useIncoming(part: RefObject<HTMLElement | null>, take: (given: Given) => void): HTMLElement | null {
  const [lit, setLit] = useState<HTMLElement | null>(null);
  const given = useEffectEvent(take);
  useEffect(() => {
    const pane = part.current?.closest<HTMLElement>("article");
    if (!pane) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    const isOver = (event: DragEvent): boolean => event.target instanceof Node && pane.contains(event.target);

    // A file that is dropped beside the record must not take the place of the page.
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = isOver(event) ? "copy" : "none";
      setLit(isOver(event) ? pane : null);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setLit(null);
      if (isOver(event)) given({ ...incomingOf(event.dataTransfer), how: "dropped" });
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setLit(null);
    };
    const paste = (event: ClipboardEvent): void => {
      if (!event.clipboardData || isWriting(event.target)) return;
      const incoming = incomingOf(event.clipboardData);
      if (incoming.files.length === 0 && incoming.folders.length === 0) return;
      event.preventDefault();
      given({ ...incoming, how: "pasted" });
    };
    window.addEventListener("dragenter", over, { signal });
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    window.addEventListener("paste", paste, { signal });
    return () => {
      ended.abort();
      setLit(null);
    };
  }, [part]);
  return lit;
}

const holdsFiles = ({ types }: DataTransfer): boolean => types.includes("Files");

/** What is pasted into a field belongs there, and in a dialog it would belong to what the dialog is about. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, [role=dialog]") !== null;
}
