import { describe, expect, test } from "vitest";
import { parseStartOptions } from "./start-options.ts";

describe("start options", () => {
  test.each([
    [[], { demo: false, web: false }],
    [["--demo"], { demo: true, web: false }],
    [["--web", "--port", "8080"], { demo: false, web: true, port: 8080 }],
    [["--port=65535"], { demo: false, web: false, port: 65535 }],
    [["--office", "D:\\办公 数据"], { demo: false, web: false, office: "D:\\办公 数据" }],
    [["--office=/data/a=b", "--demo"], { demo: true, web: false, office: "/data/a=b" }],
  ])("%j", (argv, options) => {
    expect(parseStartOptions(argv)).toEqual(options);
  });

  test.each([
    [["--dmeo"], "--dmeo"],
    [["office"], "office"],
    [[""], "unknown option"],
    [["--office"], "--office"],
    [["--office="], "--office"],
    [["--office", "--demo"], "--office"],
    [["--port", "0"], "0"],
    [["--port", "65536"], "65536"],
    [["--port=8080x"], "8080x"],
    [["--demo=yes"], "--demo"],
    [["--demo", "--demo"], "--demo"],
  ])("%j is refused, naming %j and the usage", (argv, named) => {
    const { error } = parseStartOptions(argv) as { error: string };
    expect(error).toContain(named);
    expect(error).toContain("[--demo] [--office <folder>] [--port <1-65535>] [--web]");
  });
});
