import { describe, expect, test } from "vitest";
import { marginsOf, pageRules } from "./print-paper.ts";

function section(style: string, head = ""): HTMLElement {
  const root = document.createElement("div");
  root.innerHTML = `<section class="docx" style="${style}">${head}<article></article></section>`;
  const [found] = root.querySelectorAll<HTMLElement>("section");
  if (!found) throw new Error("no section");
  return found;
}

describe("the margins of a printed sheet", () => {
  const padding = "padding: 85.05pt 70.85pt 70.85pt 85.05pt;";

  test("are those of the Word file", () => {
    expect(marginsOf(section(padding))).toEqual({
      top: "85.05pt",
      right: "70.85pt",
      bottom: "70.85pt",
      left: "85.05pt",
    });
  });

  test("begin at the head, where there is one, because it is printed with the text", () => {
    const head = '<header style="margin-top: -36.85pt;"></header>';
    expect(marginsOf(section(padding, head)).top).toBe("calc(85.05pt + -36.85pt)");
  });

  test("are the usual ones where the file says nothing", () => {
    expect(marginsOf(section(""))).toEqual({ top: "20mm", right: "20mm", bottom: "20mm", left: "20mm" });
  });
});

test("a sheet is A4, numbered where the paper is, and holds nothing of the page", () => {
  const margins = { top: "1cm", right: "2cm", bottom: "3cm", left: "4cm" };
  expect(pageRules(margins, true)).toMatch(/size: A4;\s+margin: 1cm 2cm 3cm 4cm;/u);
  expect(pageRules(margins, true)).toContain('content: "第 " counter(page) " 页　共 " counter(pages) " 页" !important');
  expect(pageRules(margins, false)).toContain("content: none !important");
  expect(pageRules(margins, true)).toContain("body > :not(#paper-on-paper) { display: none !important; }");
});
