import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { Due } from "../parts/due.tsx";
import type { Edition } from "./asking.ts";

/** 司法确认申请期: until when, and how much of it is left. */
export function ConfirmationWindow({ window }: { readonly window: NonNullable<Edition["window"]> }): ReactNode {
  const { t } = useWords();
  const until = t(window.provisional ? "agreements.untilProvisional" : "agreements.until", { day: window.until });
  if (!window.open) return <span className="quiet">{t("agreements.windowOver", { day: window.until })}</span>;
  return (
    <>
      <span className="figures">{until}</span> <Due on={window.until} />
    </>
  );
}
