import { useEffect, useRef } from "react";
import type { ReactNode, RefObject } from "react";
import { drawPaper, sheetIn } from "./draw-paper.ts";

type PaperSheetProps = {
  readonly file: File;
  readonly label: string;
  /** Where the paper is drawn, for who prints it. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly drawn: () => void;
  readonly fail: (error: unknown) => void;
};

/** A paper as Word would show it, page below page. */
export function PaperSheet({ file, label, place, drawn, fail }: PaperSheetProps): ReactNode {
  const told = useRef({ drawn, fail });
  useEffect(() => {
    told.current = { drawn, fail };
  });
  useEffect(() => {
    if (!place.current) return;
    let isWanted = true;
    drawPaper(file, sheetIn(place.current)).then(
      () => isWanted && told.current.drawn(),
      (error: unknown) => isWanted && told.current.fail(error),
    );
    return () => {
      isWanted = false;
    };
  }, [file, place]);
  return <div ref={place} lang="zh-CN" role="document" aria-label={label} tabIndex={0} />;
}
