import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";
import { isComposing } from "./keys.ts";

const PAUSE_MS = 250;

type LookForProps = {
  readonly label: string;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly className: string | undefined;
};

/** Looks while somebody types, but neither at every key nor in the middle of composing a character. */
export function LookFor({ label, text, change, className }: LookForProps): ReactNode {
  const [typed, setTyped] = useState(text);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Cleared or recalled from elsewhere; whoever is still typing is ahead of the address.
    if (document.activeElement !== box.current) setTyped(text);
  }, [text]);
  const changeSoon = useDebouncedCallback(change, PAUSE_MS);
  return (
    <TextInput
      ref={box}
      type="search"
      {...(className !== undefined && { className })}
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" size={14} />}
      value={typed}
      maxLength={200}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const native = event.nativeEvent;
        if (!(native instanceof InputEvent) || !native.isComposing) changeSoon(event.currentTarget.value.trim());
      }}
      onCompositionEnd={(event) => changeSoon(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !isComposing(event)) change(typed.trim());
      }}
    />
  );
}
