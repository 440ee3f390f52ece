import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { checkProjectCode, checkUscc } from "../../../shared/identifiers.ts";
import { useWords } from "../../language/index.ts";

const USCC_LENGTH = 18;

type CodeFieldProps = {
  readonly kind: "creditCode" | "projectCode";
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly name?: string | undefined;
  readonly onBlur?: () => void;
};

/**
 * A credit code or project code. While it grows its length is counted; a doubt that is no error (the inferred check
 * digit of project codes) stands below it as a remark.
 */
export function CodeField({ kind, label, value, onChange, error, required, name, onBlur }: CodeFieldProps): ReactNode {
  const { t } = useWords();
  const [isFocused, setFocused] = useState(false);
  const text = value ?? "";
  const uscc = checkUscc(text);
  const isGrowing =
    kind === "creditCode" && isFocused && uscc.reason === "LENGTH" && uscc.normalized.length < USCC_LENGTH;
  const remark = kind === "projectCode" ? projectRemark(text) : isGrowing ? "growing" : uscc.warning;
  const remarks = {
    growing: t("code.growing", { typed: uscc.normalized.length, all: USCC_LENGTH }),
    DEPARTMENT: t("code.department"),
    CHECK_DIGIT: t("code.projectCheckDigit", { expected: checkProjectCode(text).expected ?? "" }),
    OLD_FORM: t("code.projectOldForm"),
  };
  return (
    <TextInput
      label={label}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value)}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        const normal = kind === "creditCode" ? uscc.normalized : checkProjectCode(text).normalized;
        if (text !== "" && normal !== text) onChange(normal);
        onBlur?.();
      }}
      description={text === "" || remark === undefined ? undefined : remarks[remark]}
      inputWrapperOrder={["label", "input", "description", "error"]}
      error={isGrowing ? undefined : error}
      withAsterisk={required}
      aria-required={required}
      name={name}
      autoComplete="off"
      spellCheck={false}
      classNames={{ input: "figures" }}
      maxLength={40}
    />
  );
}

function projectRemark(text: string): "CHECK_DIGIT" | "OLD_FORM" | undefined {
  const checked = checkProjectCode(text);
  return checked.valid ? checked.warning : undefined;
}
