import { expect, test } from "vitest";
import { cleanPaper, cleanStyles } from "./clean.ts";

function cleaned(html: string): string {
  const root = document.createElement("div");
  root.innerHTML = html;
  cleanPaper(root);
  return root.innerHTML;
}

test("text, tables and their looks stay as they are", () => {
  const html =
    '<section class="docx" style="width: 595pt;"><article><p class="docx_body"><span style="font-weight: bold;">𠮷某 &lt;&amp;&gt;</span></p><table><tbody><tr><td colspan="2">一</td></tr></tbody></table></article></section>';
  expect(cleaned(html)).toBe(html);
});

test.each([
  ["<p>一<script>alert(1)</script>二</p>", "<p>一二</p>"],
  ['<p onclick="alert(1)" id="page">一</p>', "<p>一</p>"],
  ['<a href="javascript:alert(1)">链接<span>文字</span></a>', "链接<span>文字</span>"],
  ['<iframe srcdoc="<p>x</p>"></iframe><object></object><embed>', ""],
  ["<svg><foreignObject><script>alert(1)</script></foreignObject></svg><p>二</p>", "<p>二</p>"],
  ['<form action="/rpc"><input name="x"></form>', ""],
  ['<img src="https://example.org/x.png"><img src="data:text/html,x">', "<img><img>"],
  ['<img src="blob:null/1" onerror="alert(1)">', '<img src="blob:null/1">'],
  [
    '<img src="data:image/png;base64,AA=="><img src="data:image/svg+xml;base64,AA==">',
    '<img src="data:image/png;base64,AA=="><img>',
  ],
  ['<p style="background: url(https://example.org/x)">一</p>', "<p>一</p>"],
])("%s becomes %s", (html, clean) => {
  expect(cleaned(html)).toBe(clean);
});

test("rules that fetch something are left out", () => {
  const root = document.createElement("div");
  root.innerHTML =
    "<style>p { color: black }</style><style>@import 'x.css';</style><style>@font-face { src: url(data:x) }</style>";
  cleanStyles(root);
  expect(root.innerHTML).toBe("<style>p { color: black }</style>");
});
