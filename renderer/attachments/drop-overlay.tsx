import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import type { OwnerKind } from "../../shared/owners/owners.ts";
import { useWords } from "../language/index.ts";
import classes from "./attachments.module.css";

type DropOverlayProps = {
  readonly pane: HTMLElement;
  readonly owner: OwnerKind;
  readonly whyNot: string | null;
};

/** Over the whole record while files are held over it. */
export function DropOverlay({ pane, owner, whyNot }: DropOverlayProps): ReactNode {
  const { t } = useWords();
  const { left, top, width, height } = pane.getBoundingClientRect();
  return createPortal(
    <div className={classes["overlay"]} style={{ left, top, width, height }} data-open={whyNot === null} role="status">
      {whyNot ?? t(owner === "dispute" ? "attachments.drop" : "attachments.dropHere")}
    </div>,
    document.body,
  );
}
