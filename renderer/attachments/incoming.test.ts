import { describe, expect, test } from "vitest";
import { incomingOf, namedWhenPasted } from "./incoming.ts";

const NOW = new Date(2026, 10, 23, 9, 5, 2);
const picture = (name: string, type = "image/png"): File => new File(["x"], name, { type });
const called = (names: readonly string[]): string[] =>
  namedWhenPasted(
    names.map((name) => picture(name)),
    "粘贴的图片",
    NOW,
  ).map(({ name }) => name);

describe("what is pasted is called", () => {
  test.each([
    [["image.png"], ["粘贴的图片 2026-11-23 090502.png"]],
    [["IMAGE.JPEG"], ["粘贴的图片 2026-11-23 090502.jpeg"]],
    [
      ["image.png", "image.png"],
      ["粘贴的图片 2026-11-23 090502.png", "粘贴的图片 2026-11-23 090502 (2).png"],
    ],
    [["购销合同.pdf"], ["购销合同.pdf"]],
    [["image.png.exe"], ["image.png.exe"]],
    [["image.pdf"], ["image.pdf"]],
  ])("%j: %j", (given, names) => {
    expect(called(given)).toEqual(names);
  });

  test("and keeps its content and type", async () => {
    const [file] = namedWhenPasted([picture("image.png")], "Pasted picture", NOW);
    expect([file?.type, await file?.text()]).toEqual(["image/png", "x"]);
  });
});

type Item = DataTransferItem;
const itemOf = (name: string, isDirectory: boolean): Item =>
  ({ kind: "file", webkitGetAsEntry: () => ({ name, isDirectory }) }) as unknown as Item;
const listOf = (items: readonly Item[]) => items as unknown as DataTransferItemList;
const filesOf = (files: readonly File[]) => files as unknown as FileList;

test("folders are told apart from files, also from one of the same name", () => {
  const [file, folder] = [picture("现场.png"), new File([], "照片")];
  const dropped = {
    items: listOf([itemOf("现场.png", false), itemOf("照片", true), { kind: "string" } as Item]),
    files: filesOf([file, folder]),
  };
  expect(incomingOf(dropped)).toEqual({ files: [file], folders: ["照片"] });
});
