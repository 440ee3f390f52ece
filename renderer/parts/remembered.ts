import { useCallback, useState } from "react";

type Check<T> = (stored: unknown) => stored is T;

/** What this machine remembers under `key`; undefined when nothing is there or it no longer has the shape. */
export function readRemembered<T>(key: string, check: Check<T>): T | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return check(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** A full or forbidden store must not keep anybody from working: then nothing is remembered. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing to do: the value lives on in the page.
  }
}

/** State that survives closing the window, on this machine. */
export function useRemembered<T>(key: string, fallback: T, check: Check<T>): [T, (next: T) => void] {
  const [held, setHeld] = useState(() => ({ key, value: readRemembered(key, check) ?? fallback }));
  const current = held.key === key ? held : { key, value: readRemembered(key, check) ?? fallback };
  if (current !== held) setHeld(current);
  const set = useCallback(
    (value: T) => {
      setHeld({ key, value });
      remember(key, value);
    },
    [key],
  );
  return [current.value, set];
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
export const isText = (value: unknown): value is string => typeof value === "string";
export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
