import { client } from "../../app/client.ts";
import { host } from "../../app/host.ts";
import { stampPaper } from "../../parts/printing/stamp.ts";

const PLACE = "paper-on-paper";

/** Where the margins of a page lie, as the Word file has them. */
export type Margins = {
  readonly top: string;
  readonly right: string;
  readonly bottom: string;
  readonly left: string;
};

/**
 * Prints a drawn paper alone, as it will be signed: without the marks of the program, its head on every sheet, and its
 * pages numbered where the paper numbers them. Nothing is printed that the audit log has not taken down.
 */
export async function printPaper(drawn: HTMLElement, what: string): Promise<void> {
  const { shadowRoot } = drawn;
  const [first] = shadowRoot?.querySelectorAll<HTMLElement>("section.docx") ?? [];
  if (!shadowRoot || !first) return;
  stampPaper(await client.audit.printed({ what: what.slice(0, 200) }));
  document.getElementById(PLACE)?.remove();
  const place = document.createElement("div");
  place.id = PLACE;
  const inner = place.attachShadow({ mode: "open" });
  inner.append(
    ...Array.from(shadowRoot.querySelectorAll("style"), (style) => style.cloneNode(true)),
    ownLooks(),
    ...Array.from(shadowRoot.querySelectorAll<HTMLElement>("section.docx"), (section) => sheetOf(section)),
  );
  document.body.append(place);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageRules(marginsOf(first), first.querySelector("footer") !== null));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const ended = () => {
    place.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  window.addEventListener("afterprint", ended, { once: true });
  await host.print();
}

/** A table, because its head is repeated on every sheet. */
function sheetOf(section: HTMLElement): HTMLElement {
  const table = document.createElement("table");
  table.className = "docx sheet";
  const header = section.querySelector("header");
  if (header !== null) {
    const head = table.createTHead().insertRow().insertCell();
    head.append(...Array.from(header.childNodes, (node) => node.cloneNode(true)));
  }
  const body = table.createTBody().insertRow().insertCell();
  body.append(...Array.from(section.querySelectorAll("article"), (article) => article.cloneNode(true)));
  return table;
}

function ownLooks(): HTMLElement {
  const style = document.createElement("style");
  style.textContent = `
    .sheet { width: 100%; border-collapse: collapse; table-layout: fixed; color: black; }
    .sheet + .sheet { break-before: page; }
    .sheet > thead > tr > td { padding: 0 0 14pt; }
    .sheet > tbody > tr > td { padding: 0; }
    .sheet tr { break-inside: avoid; }
    .sheet > tbody > tr { break-inside: auto; }
  `;
  return style;
}

const orUsual = (value: string) => (value === "" ? "20mm" : value);

/** The head stands in the upper margin and is printed with the text, so that begins as far up as the head does. */
export function marginsOf(section: HTMLElement): Margins {
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = section.style;
  const head = section.querySelector<HTMLElement>("header")?.style.marginTop ?? "";
  return {
    top: head === "" ? orUsual(paddingTop) : `calc(${orUsual(paddingTop)} + ${head})`,
    right: orUsual(paddingRight),
    bottom: orUsual(paddingBottom),
    left: orUsual(paddingLeft),
  };
}

export function pageRules({ top, right, bottom, left }: Margins, isNumbered: boolean): string {
  const number = isNumbered ? '"第 " counter(page) " 页　共 " counter(pages) " 页"' : "none";
  return `
    @page {
      size: A4;
      margin: ${top} ${right} ${bottom} ${left};
      @bottom-center { content: ${number} !important; font-size: 9pt !important; color: #000 !important; }
    }
    #${PLACE} { display: none; }
    @media print {
      body > :not(#${PLACE}) { display: none !important; }
      #${PLACE} { display: block; }
    }`;
}
