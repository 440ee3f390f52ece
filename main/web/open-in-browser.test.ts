import { expect, test } from "vitest";
import { browserCommand } from "./open-in-browser.ts";

test.each([
  ["win32", {}, ["rundll32", "url.dll,FileProtocolHandler"]],
  ["darwin", {}, ["open"]],
  ["linux", { DISPLAY: ":0" }, ["xdg-open"]],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, ["xdg-open"]],
  ["linux", {}, undefined], // no screen: the printed address has to do
] as const)("on %s with %o", (platform, env, command) => {
  expect(browserCommand(platform, env)).toEqual(command);
});
