import { expect, test } from "vitest";
import { bytesWords } from "./bytes-words.ts";

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1536, "1.5 KB"],
  [150 * 1024, "150 KB"],
  [5 * 1024 ** 2, "5.0 MB"],
  [3 * 1024 ** 4, "3.0 TB"],
  [5000 * 1024 ** 4, "5000 TB"],
])("%i bytes are %s", (bytes, said) => {
  expect(bytesWords(bytes)).toBe(said);
});
