import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import type { OpenPdf, PageSize } from "./pdf-document.ts";
import type { PieceOfText } from "./pdf-text.ts";
import classes from "./preview.module.css";

type PdfPageProps = {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly size: PageSize;
  readonly scale: number;
  readonly turn: number;
  readonly fail: (error: unknown) => void;
};

/** Beyond this a drawing costs more memory than the eye gets out of it. */
const MOST_DOTS = 32_000_000;

/** One page: its drawing, and over it what is written there, to be read out, found and copied. */
export function PdfPage({ pdf, page, size, scale, turn, fail }: PdfPageProps): ReactNode {
  const { t } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState<readonly PieceOfText[]>([]);
  const [isDrawn, setDrawn] = useState(false);
  const width = size.width * scale;
  const height = size.height * scale;
  useEffect(() => {
    const mine = new AbortController();
    const { signal } = mine;
    const dots = Math.min(window.devicePixelRatio, Math.sqrt(MOST_DOTS / Math.max(1, width * height)));
    const target = canvas.current;
    const show = async (): Promise<void> => {
      if (!target) return;
      setDrawn(false);
      const [pieces] = await Promise.all([
        pdf.textOf(page, { scale, turn }),
        pdf.draw(page, { canvas: target, scale, turn, dots, signal }),
      ]);
      if (signal.aborted) return;
      setText(pieces);
      setDrawn(true);
    };
    show().catch((error: unknown) => {
      if (!signal.aborted) fail(error);
    });
    return () => mine.abort();
  }, [pdf, page, scale, turn, width, height, fail]);
  return (
    <div className={classes["sheet"]} style={{ width, height }} aria-busy={!isDrawn}>
      <canvas
        // A drawing that was broken off still holds its canvas.
        key={`${page} ${scale} ${turn}`}
        ref={canvas}
        className={classes["page"]}
        role="img"
        aria-label={t("preview.pageLabel", { page, total: pdf.pageCount })}
      />
      <div className={classes["text"]}>
        {isDrawn && text.map((piece, place) => <Written key={`${page} ${place}`} piece={piece} />)}
      </div>
    </div>
  );
}

function Written({ piece: { text, left, top, size, width, turn } }: { readonly piece: PieceOfText }): ReactNode {
  const own = widthOf(text, size);
  const stretch = own > 0 && width > 0 ? width / own : 1;
  return (
    <span
      style={{
        left,
        top,
        fontSize: size,
        fontFamily: "sans-serif",
        transform: `rotate(${turn}deg) translateY(-0.88em) scaleX(${stretch})`,
      }}
    >
      {text}
    </span>
  );
}

const ruler = document.createElement("canvas").getContext("2d");

function widthOf(text: string, size: number): number {
  if (!ruler) return 0;
  ruler.font = `${size}px sans-serif`;
  return ruler.measureText(text).width;
}
