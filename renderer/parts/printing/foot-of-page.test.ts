import { expect, test } from "vitest";
import { quoted } from "./foot-of-page.ts";

test.each([
  ["洋县 管理员", '"洋县 管理员"'],
  ['"; } body { display: none', '"\\22 \\3b  \\7d  body \\7b  display\\3a  none"'],
  ["a\\b\nc", '"a\\5c b\\a c"'],
])("%j is a string of CSS and nothing else", (text, css) => {
  expect(quoted(text)).toBe(css);
});
