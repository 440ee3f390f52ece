import { ORPCError } from "@orpc/client";
import { beforeAll, describe, expect, test } from "vitest";
import { startLanguage, wordsIn } from "../language/index.ts";
import { backupErrorWords, whenWords } from "./backup-words.ts";

beforeAll(() => startLanguage());

test("a backup of today is told by its time, another by its date", () => {
  const words = wordsIn("zh");
  expect(whenWords("2026-11-23T09:12:30+08:00", "2026-11-23", words)).toBe("今天 09:12");
  expect(whenWords("2026-11-20T09:12:30+08:00", "2026-11-23", words)).toBe("2026-11-20 09:12");
});

describe("what went wrong", () => {
  test.each([
    [new ORPCError("BACKUP_FAILED", { data: { code: "DISK_FULL" } }), "The disk for backups is full."],
    [
      new ORPCError("BACKUP_FAILED", { data: { code: "SOMETHING_NEW" } }),
      "It could not be written. Try another place.",
    ],
    [new ORPCError("BACKUP_GONE"), "This backup is gone, or its disk is not connected."],
    [new ORPCError("WRONG_PASSWORD"), "The name, password or recovery code is wrong."],
  ])("%o", (error, said) => {
    expect(backupErrorWords(error, wordsIn("en"))).toBe(said);
  });
});
