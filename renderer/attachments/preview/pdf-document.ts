import {
  AnnotationMode,
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PageViewport, PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { readStretch } from "../reading.ts";
import type { Readable } from "../reading.ts";
import { pieceOfText } from "./pdf-text.ts";
import type { PieceOfText } from "./pdf-text.ts";

GlobalWorkerOptions.workerSrc = workerAddress;

/** Where the build puts what a PDF may need besides the code: tables of characters, fonts, decoders. */
const FILES = new URL("pdf/", document.baseURI).href;

/** How much is asked for at once. */
const STRETCH = 1024 * 1024;
/** Pictures in a PDF with more dots are left out: they would not fit into the memory of an office PC. */
const MOST_DOTS = 100_000_000;

/** A page's size in points at 100 %, as it stands after turning. */
export type PageSize = { readonly width: number; readonly height: number };

export type OpenPdf = {
  readonly pageCount: number;
  sizeOf(page: number, turn: number): Promise<PageSize>;
  /** Draws a page, `dots` per point; stops when the signal says so, and then throws its reason. */
  draw(page: number, how: Drawing): Promise<void>;
  /** What is written on a page, piece by piece, each with its place at this scale. */
  textOf(page: number, how: Pick<Drawing, "scale" | "turn">): Promise<readonly PieceOfText[]>;
  close(): void;
};

export type Drawing = {
  readonly canvas: HTMLCanvasElement;
  readonly scale: number;
  /** Degrees to the right, a multiple of 90. */
  readonly turn: number;
  /** Dots of the screen for each of the page's own. */
  readonly dots: number;
  readonly signal: AbortSignal;
};

/** The file cannot be shown: it wants a password, or is no PDF that can be read. */
export type PdfTrouble = "password" | "unreadable";

export function pdfTroubleIn(error: unknown): PdfTrouble | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "PasswordException") return "password";
  return ["InvalidPDFException", "UnknownErrorException", "FormatError"].includes(error.name) ? "unreadable" : null;
}

/**
 * Opens a PDF of a case without reading all of it into the page. Nothing in it is carried out: no script, no form, no
 * link. Throws what the service says, and what `pdfTroubleIn` names.
 */
export async function openPdf(file: Readable, signal: AbortSignal): Promise<OpenPdf> {
  const { range, failed } = rangesOf(file, signal);
  const task = getDocument({
    range,
    rangeChunkSize: STRETCH,
    disableAutoFetch: true,
    disableStream: true,
    maxImageSize: MOST_DOTS,
    enableXfa: false,
    // What the page may not do by its own rules, the decoders do in plain script.
    useWasm: false,
    wasmUrl: FILES,
    cMapUrl: FILES,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    BinaryDataFactory: FilesBesideThePage,
    verbosity: 0,
  });
  const stop = (): void => void task.destroy();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const opened = await Promise.race([task.promise, failed]);
    return openedPdf(opened, failed, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

function openedPdf(pdf: PDFDocumentProxy, failed: Promise<never>, stop: () => void): OpenPdf {
  const pageAt = (page: number) => Promise.race([pdf.getPage(page), failed]);
  return {
    pageCount: pdf.numPages,
    sizeOf: async (page, turn) => {
      const { width, height } = viewportOf(await pageAt(page), 1, turn);
      return { width, height };
    },
    draw: async (page, { canvas, scale, turn, dots, signal }) => {
      const found = await pageAt(page);
      signal.throwIfAborted();
      const viewport = viewportOf(found, scale * dots, turn);
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      const drawing = found.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
      const cancel = (): void => drawing.cancel();
      signal.addEventListener("abort", cancel, { once: true });
      try {
        await Promise.race([drawing.promise, failed]);
      } finally {
        signal.removeEventListener("abort", cancel);
      }
    },
    textOf: async (page, { scale, turn }) => {
      const found = await pageAt(page);
      const viewport = viewportOf(found, scale, turn);
      const { items } = await Promise.race([found.getTextContent(), failed]);
      return items.flatMap((item) => ("str" in item && item.str !== "" ? [pieceOfText(item, viewport)] : []));
    },
    close: stop,
  };
}

type Page = Awaited<ReturnType<PDFDocumentProxy["getPage"]>>;

function viewportOf(page: Page, scale: number, turn: number): PageViewport {
  return page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });
}

/** Hands over what is asked for, in stretches; `failed` rejects with what the service says where it can't. */
function rangesOf(file: Readable, signal: AbortSignal): { range: PDFDataRangeTransport; failed: Promise<never> } {
  const failure = Promise.withResolvers<never>();
  // Whoever waits for something is told; until then it must not count as unhandled.
  failure.promise.catch(() => undefined);
  const range = new PDFDataRangeTransport(file.bytes, null);
  range.requestDataRange = (begin: number, end: number) => {
    readStretch(file, begin, Math.min(end, file.bytes), signal).then(
      (bytes) => range.onDataRange(begin, bytes),
      (error: unknown) => failure.reject(error),
    );
  };
  return { range, failed: failure.promise };
}

type Wanted = { readonly kind: string; readonly filename: string };

/** The program's own files only. */
class FilesBesideThePage {
  async fetch({ filename }: Wanted): Promise<Uint8Array> {
    const answer = await fetch(new URL(filename, FILES));
    if (!answer.ok) throw new Error(`${filename} is not among the program's files`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}
