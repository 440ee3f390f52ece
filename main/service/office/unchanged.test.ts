import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect } from "../../database/open.ts";
import type { Connection } from "../../database/open.ts";
import { whileUnchanged } from "./unchanged.ts";

let folder: string;
let writer: Connection;
let reader: Connection;
let asked: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unchanged-"));
  writer = connect(join(folder, "office.db"), "write", null);
  writer.exec("CREATE TABLE paid (amount INTEGER NOT NULL) STRICT");
  reader = connect(join(folder, "office.db"), "read", null);
  asked = 0;
});
afterEach(() => {
  reader.close();
  writer.close();
  rmSync(folder, { recursive: true });
});

const total = (name = "total") =>
  whileUnchanged(reader, name, () => {
    asked += 1;
    return reader.prepare("SELECT ifnull(sum(amount), 0) FROM paid").pluck().get();
  });

test("an answer is reckoned once, until somebody writes", () => {
  expect([total(), total(), asked]).toEqual([0, 0, 1]);
  writer.exec("INSERT INTO paid VALUES (5)");
  expect([total(), total(), asked]).toEqual([5, 5, 2]);
});

test("what is not committed yet is nobody's answer", () => {
  total();
  writer.exec("BEGIN; INSERT INTO paid VALUES (5)");
  expect([total(), asked]).toEqual([0, 1]);
  writer.exec("COMMIT");
  expect([total(), asked]).toEqual([5, 2]);
});

test("another question has an answer of its own, and many of them are not kept for ever", () => {
  total("first");
  for (let n = 0; n < 40; n += 1) total(`other ${n}`);
  expect(asked).toBe(41);
  total("first");
  expect(asked).toBe(42);
});
