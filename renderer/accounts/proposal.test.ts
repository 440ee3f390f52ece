import { describe, expect, test } from "vitest";
import { passwordProblems } from "../../shared/access/passwords.ts";
import { proposePassword } from "./proposal.ts";

const many = Array.from({ length: 2000 }, () => proposePassword());

describe("a first password that is proposed", () => {
  test("can be read out and typed: three made-up words and two digits", () => {
    expect(many.filter((password) => !/^([a-z]{4}-){3}[2-9]{2}$/u.test(password))).toEqual([]);
    expect(many.join("")).not.toMatch(/[lhjqvwxy01]/u);
  });

  test("is one that the rules take", () => {
    expect(many.flatMap((password) => passwordProblems(password, ["管理员", "洋县为企服务办公室"]))).toEqual([]);
  });

  test("is another one each time", () => {
    expect(new Set(many).size).toBe(many.length);
  });

  test("takes every letter and digit", () => {
    expect(new Set(many.join("")).size).toBe("bcdfgkmnprst".length + "aeiou".length + "23456789".length + "-".length);
  });

  test("goes by the numbers that it is given", () => {
    expect(proposePassword(() => 0)).toBe("baba-baba-baba-22");
  });
});
