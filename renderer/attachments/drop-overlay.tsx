import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../language/index.ts";
import classes from "./attachments.module.css";

type DropOverlayProps = { readonly pane: HTMLElement; readonly whyNot: string | null };

/** Over the whole record while files are held over it. */
export function DropOverlay({ pane, whyNot }: DropOverlayProps): ReactNode {
  const { t } = useWords();
  const { left, top, width, height } = pane.getBoundingClientRect();
  return createPortal(
    <div className={classes["overlay"]} style={{ left, top, width, height }} data-open={whyNot === null} role="status">
      {whyNot ?? t("attachments.drop")}
    </div>,
    document.body,
  );
}
