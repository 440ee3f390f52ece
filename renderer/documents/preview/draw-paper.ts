import { cleanPaper, cleanStyles } from "./clean.ts";

/** Where a paper is drawn: its body, and the rules of style beside it. */
export type Sheet = { readonly body: HTMLElement; readonly styles: HTMLElement };

/** Paper on a desk. How its pages break, Word alone knows; a number below each would be wrong. */
const LOOKS = `
  .docx-wrapper { background: none !important; padding: 16px 16px 1px !important; }
  .docx-wrapper > section.docx { box-shadow: 0 0 4px rgb(0 0 0 / 40%); margin-bottom: 16px; }
  section.docx > footer { visibility: hidden; }
`;

/** A place of its own for a paper, whose looks neither touch the page nor are touched by it. */
export function sheetIn(host: HTMLElement): Sheet {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const styles = document.createElement("div");
  const body = document.createElement("div");
  const looks = document.createElement("style");
  looks.textContent = LOOKS;
  shadow.replaceChildren(styles, looks, body);
  return { body, styles };
}

/** Draws a Word file. Throws where it is none. */
export async function drawPaper(file: Blob, { body, styles }: Sheet): Promise<void> {
  const { renderAsync } = await import("docx-preview");
  await renderAsync(file, body, styles, {
    className: "docx",
    breakPages: true,
    // Tabs go where they stand in Word.
    experimental: true,
    ignoreFonts: true,
    renderAltChunks: false,
    renderComments: false,
    renderChanges: false,
  });
  cleanPaper(body);
  cleanStyles(styles);
}
