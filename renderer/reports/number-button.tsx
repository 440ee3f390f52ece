import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import classes from "./reports.module.css";

type NumberButtonProps = {
  readonly name: string;
  readonly text: string;
  /** Null where there is nothing behind. */
  readonly show: (() => void) | null;
};

/** A number that opens the records behind it; on paper it is just the number. */
export function NumberButton({ name, text, show }: NumberButtonProps): ReactNode {
  const { t } = useWords();
  if (show === null) return <span className="figures">{text}</span>;
  return (
    <UnstyledButton className={classes["number"]} title={t("reports.behind", { name })} onClick={show}>
      {text}
    </UnstyledButton>
  );
}
