import { Button, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";

type ActButtonProps = {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Why it can't be done now; null when it can. */
  readonly whyNot: string | null;
  readonly isMain?: boolean;
  readonly isPending?: boolean;
  /** Beside a heading or below an entry an act is smaller than on top of its record. */
  readonly look?: ActLook;
};

export type ActLook = "button" | "small" | "line";

const looks = {
  button: { size: "compact-sm", px: "sm", h: 28, variant: "default" },
  small: { size: "compact-xs", px: 8, h: 24, variant: "default" },
  line: { size: "compact-xs", px: 6, h: 24, variant: "subtle" },
} as const satisfies Record<ActLook, object>;

/**
 * An act of the office. One that is not possible now stays in reach of mouse and keyboard, so that the reason can be
 * read, but does nothing.
 */
export function ActButton(props: ActButtonProps): ReactNode {
  const { children, onClick, whyNot, isMain, isPending, look = "button" } = props;
  const button = (
    <Button
      {...looks[look]}
      {...(isMain && { variant: "filled" })}
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
