import { Button, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";

type ActButtonProps = {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Why it can't be done now; null when it can. */
  readonly whyNot: string | null;
  readonly isMain?: boolean;
  readonly isPending?: boolean;
};

/**
 * An act of the office. One that is not possible now stays in reach of mouse and keyboard, so that the reason can be
 * read, but does nothing.
 */
export function ActButton({ children, onClick, whyNot, isMain, isPending }: ActButtonProps): ReactNode {
  const button = (
    <Button
      size="compact-sm"
      px="sm"
      h={28}
      variant={isMain ? "filled" : "default"}
      {...(whyNot !== null && { "data-disabled": true, "aria-disabled": true })}
      {...(isPending && { loading: true })}
      onClick={(event) => {
        if (whyNot === null) onClick();
        else event.preventDefault();
      }}
    >
      {children}
    </Button>
  );
  if (whyNot === null) return button;
  return (
    <Tooltip label={whyNot} position="bottom" events={{ hover: true, focus: true, touch: true }}>
      {button}
    </Tooltip>
  );
}
