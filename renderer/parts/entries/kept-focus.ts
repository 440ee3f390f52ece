import { useEffect, useRef } from "react";
import type { FocusEvent, RefObject } from "react";

type KeptFocus<Box extends HTMLElement> = {
  readonly ref: RefObject<Box | null>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/**
 * Whoever pressed a button that is gone once its act was carried out would stand nowhere: they go on at the first button
 * that is left in the same box.
 */
export function useKeptFocus<Box extends HTMLElement>(): KeptFocus<Box> {
  const ref = useRef<Box>(null);
  const isInside = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isInside.current && isLost) ref.current?.querySelector("button")?.focus();
  });
  return {
    ref,
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget === null || !ref.current?.contains(relatedTarget)) isInside.current = false;
    },
  };
}
