import { useState } from "react";
import type { ReactNode } from "react";
import { ActButton } from "../act-button.tsx";
import type { ActLook } from "../act-button.tsx";
import { ActDialog } from "./act-dialog.tsx";
import type { ActDialogProps } from "./act-dialog.tsx";

export type AskedActProps = Omit<ActDialogProps, "opened" | "close" | "title"> & {
  /** What the button says; the dialog is called so too unless `title` says more. */
  readonly label: string;
  readonly title?: string;
  /** Why it can't be done now; null when it can. */
  readonly whyNot: string | null;
  readonly isMain?: boolean;
  readonly look?: ActLook;
};

/** An act's button, and the dialog in which it asks what it needs. */
export function AskedAct({ label, title = label, whyNot, isMain, look, ...dialog }: AskedActProps): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <ActButton whyNot={whyNot} onClick={() => setOpened(true)} {...{ isMain, look }}>
        {label}
      </ActButton>
      <ActDialog {...dialog} title={title} opened={opened} close={() => setOpened(false)} />
    </>
  );
}
