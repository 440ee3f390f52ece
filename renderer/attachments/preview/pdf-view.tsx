import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import { faultIn, fileErrorWords } from "../error-words.ts";
import { openPdf, pdfTroubleIn } from "./pdf-document.ts";
import type { OpenPdf, PageSize } from "./pdf-document.ts";
import { PdfPage } from "./pdf-page.tsx";
import type { FileViewProps } from "./picture-view.tsx";
import { PageTurner } from "./page-turner.tsx";
import { Reading, Said, Stage, useStage } from "./stage.tsx";

/** Wider than this a page is no easier to read. */
const WIDEST_FIT = 1.6;

/** A PDF page by page, as wide as the window, or as large as somebody wants it. */
export function PdfView({ file, control, find }: FileViewProps): ReactNode {
  const words = useWords();
  const { ref, width } = useStage();
  const [page, setPage] = useState(1);
  const [error, setError] = useState<unknown>(null);
  const pdf = useOpenPdf(file, setError);
  const fault = faultIn(error);
  useEffect(() => {
    if (fault !== null) find(fault);
  }, [fault, find]);

  const { zoom, turn } = control.view;
  const size = useSizeOf(pdf, page, turn, setError);
  const fits = size && width > 0 ? Math.min(WIDEST_FIT, width / size.width) : null;
  const scale = zoom === "fit" ? fits : zoom;
  const { shownAt } = control;
  useEffect(() => {
    if (scale !== null) shownAt(scale);
  }, [scale, shownAt]);

  return (
    <>
      <Stage ref={ref} label={file.name}>
        {error !== null && <Said>{troubleWords(error, words)}</Said>}
        {error === null && (pdf === null || size === null) && <Reading done={0} total={file.bytes} />}
        {error === null && pdf && size && scale !== null && (
          <PdfPage pdf={pdf} page={page} size={size} scale={scale} turn={turn} fail={setError} />
        )}
      </Stage>
      {pdf && error === null && <PageTurner page={page} total={pdf.pageCount} turn={setPage} />}
    </>
  );
}

function troubleWords(error: unknown, words: Words): string {
  const trouble = pdfTroubleIn(error);
  if (trouble === null) return fileErrorWords(error, words);
  return words.t(trouble === "password" ? "preview.password" : "preview.noPdf");
}

function useOpenPdf(file: FileViewProps["file"], fail: (error: unknown) => void): OpenPdf | null {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const { id, name, bytes, mediaType } = file;
  useEffect(() => {
    const mine = new AbortController();
    openPdf({ id, name, bytes, mediaType }, mine.signal).then(
      (opened) => (mine.signal.aborted ? opened.close() : setPdf(opened)),
      (error: unknown) => {
        if (!mine.signal.aborted) fail(error);
      },
    );
    return () => {
      mine.abort();
      setPdf(null);
    };
  }, [id, name, bytes, mediaType, fail]);
  return pdf;
}

/** Of the page that is shown; of the one before as long as this one is not known, so that nothing jumps. */
function useSizeOf(pdf: OpenPdf | null, page: number, turn: number, fail: (error: unknown) => void): PageSize | null {
  const [size, setSize] = useState<PageSize | null>(null);
  useEffect(() => {
    let isWanted = true;
    pdf?.sizeOf(page, turn).then(
      (found) => isWanted && setSize(found),
      (error: unknown) => isWanted && fail(error),
    );
    return () => {
      isWanted = false;
    };
  }, [pdf, page, turn, fail]);
  return size;
}
