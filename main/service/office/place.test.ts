import { describe, expect, test } from "vitest";
import { defaultOfficeFolder, demoOfficeFolder } from "./place.ts";

describe("where an office lies when nobody says", () => {
  test.each([
    [
      "win32",
      { APPDATA: "C:\\Users\\王芳\\AppData\\Roaming" },
      "C:\\Users\\王芳\\AppData\\Roaming\\Anshang Desk\\office",
    ],
    ["win32", { USERPROFILE: "C:\\Users\\li" }, "C:\\Users\\li\\AppData\\Roaming\\Anshang Desk\\office"],
    ["darwin", { HOME: "/Users/li" }, "/Users/li/Library/Application Support/Anshang Desk/office"],
    ["linux", { HOME: "/home/li" }, "/home/li/.local/share/anshang-desk/office"],
    ["linux", { HOME: "/home/li", XDG_DATA_HOME: "/data/li" }, "/data/li/anshang-desk/office"],
    ["linux", { HOME: "/home/li", XDG_DATA_HOME: "data" }, "/home/li/.local/share/anshang-desk/office"],
  ] as const)("%s %o", (platform, env, folder) => {
    expect(defaultOfficeFolder(env, platform)).toBe(folder);
  });

  test("the demo office is another folder beside it", () => {
    const env = { HOME: "/home/li" };
    expect(demoOfficeFolder(env, "linux")).toBe("/home/li/.local/share/anshang-desk/demo-office");
  });

  test("without a home folder it asks for --office instead of guessing", () => {
    expect(() => defaultOfficeFolder({}, "linux")).toThrow("--office <folder>");
  });
});
