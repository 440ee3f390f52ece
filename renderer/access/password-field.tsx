import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "../language/index.ts";

export const LONGEST_PASSWORD = 200;

type PasswordFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Tells password managers whether to fill one in or to think of one. */
  readonly purpose: "current-password" | "new-password";
  readonly error?: ReactNode;
  readonly hasFocus?: boolean;
};

/** A password: hidden unless somebody wants to see it, with a word when capital letters are locked. */
export function PasswordField({ label, value, onChange, purpose, error, hasFocus }: PasswordFieldProps): ReactNode {
  const { t } = useWords();
  const [isVisible, setVisible] = useState(false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <PasswordInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={look}
      onKeyUp={look}
      onBlur={() => setCapsLock(false)}
      description={hasCapsLock ? <span role="status">{t("access.capsLock")}</span> : undefined}
      inputWrapperOrder={["label", "input", "description", "error"]}
      error={error}
      visible={isVisible}
      onVisibilityChange={setVisible}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ "aria-label": t("access.showPassword", { label }) }}
      autoComplete={purpose}
      autoFocus={hasFocus}
      data-autofocus={hasFocus}
      maxLength={LONGEST_PASSWORD}
      withAsterisk
      aria-required
      spellCheck={false}
      autoCapitalize="off"
    />
  );
}
