/** A line below every sheet of paper, with the number of the sheet; answers what takes it away again. */
export function footOfPage(text: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { @bottom-center {
    content: ${quoted(text)} "  " counter(page) " / " counter(pages);
    font-size: 9px; color: #555; } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** As a string of CSS: whatever a name holds, it stays a string. */
export function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
