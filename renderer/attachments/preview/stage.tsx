import { useElementSize } from "@mantine/hooks";
import type { ReactNode, RefCallback } from "react";
import { useWords } from "../../language/index.ts";
import { bytesWords } from "../../parts/bytes-words.ts";
import classes from "./preview.module.css";

type StageProps = {
  readonly ref: RefCallback<HTMLDivElement | null>;
  readonly label: string;
  readonly children: ReactNode;
};

/** Where a file is looked at; it scrolls when the file is larger. */
export function Stage({ ref, label, children }: StageProps): ReactNode {
  return (
    <div ref={ref} className={classes["stage"]} tabIndex={0} role="region" aria-label={label} data-autofocus>
      {children}
    </div>
  );
}

/** On each side of what is looked at, in pixels; the style sheet says the same. */
const MARGIN = 12;

/** A stage, and how much room there is on it. */
export function useStage() {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  return { ref, width: Math.max(0, width - 2 * MARGIN), height: Math.max(0, height - 2 * MARGIN) };
}

/** Said in the place of what cannot be shown. */
export function Said({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className={classes["said"]} role="alert">
      {children}
    </div>
  );
}

/** How far the reading is. */
export function Reading({ done, total }: { readonly done: number; readonly total: number }): ReactNode {
  const { t } = useWords();
  return (
    <div className={classes["said"]} role="status">
      {t("attachments.reading", { done: bytesWords(done), total: bytesWords(total) })}
    </div>
  );
}
