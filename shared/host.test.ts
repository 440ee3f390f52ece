import { expect, test } from "vitest";
import { contentSecurityPolicy, pageSecurityHeaders } from "./content-security-policy.ts";
import { isExternalAddress } from "./host.ts";
import { mediaTypeOf } from "./media-types.ts";

test.each([
  ["https://www.court.gov.cn/path?x=1", true],
  ["mailto:office@county.example", true],
  ["http://www.court.gov.cn/", false],
  ["https://user:word@bank.example/", false],
  ["javascript:alert(1)", false],
  ["file:///etc/passwd", false],
  ["//bank.example/", false],
  ["", false],
  [`https://long.example/${"a".repeat(2048)}`, false],
])("the address %s may leave the app: %s", (address, may) => {
  expect(isExternalAddress(address)).toBe(may);
});

test("the page runs its own scripts only, reaches its own host only, and stands in no frame", () => {
  const rules = Object.fromEntries(
    contentSecurityPolicy
      .split("; ")
      .map((rule) => [rule.slice(0, rule.indexOf(" ")), rule.slice(rule.indexOf(" ") + 1)]),
  );
  expect(rules).toMatchObject({
    "default-src": "'none'",
    "script-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  });
  expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|https?:|wss?:|\*/);
  expect(pageSecurityHeaders["Content-Security-Policy"]).toBe(contentSecurityPolicy);
});

test.each([
  ["index.html", "text/html; charset=utf-8"],
  ["台账.XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["README", "application/octet-stream"],
  ["x.constructor", "application/octet-stream"],
])("the file %s is served as %s", (name, type) => {
  expect(mediaTypeOf(name)).toBe(type);
});
