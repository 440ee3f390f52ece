import { ORPCError } from "@orpc/client";
import { beforeAll, describe, expect, test } from "vitest";
import { startLanguage, wordsIn } from "../language/index.ts";
import { faultIn, fileErrorWords, mayRetry } from "./error-words.ts";
import { FILE_VANISHED } from "./uploads.ts";

beforeAll(() => startLanguage());

const vanished = Object.assign(new Error(FILE_VANISHED), { code: FILE_VANISHED });
const refusedFor = (code: string, data: Record<string, string> = {}) =>
  new ORPCError("REFUSED", { data: { problems: [{ field: "content", code, data }] } });

describe("what went wrong with a file is said, and whether it is worth another try", () => {
  test.each([
    [vanished, "读取时文件不见了：可能被移动、改动或删除。请重新选择文件。", false],
    [new ORPCError("UPLOAD_GONE"), "上传中断，已传的部分没有保留。请重试。", true],
    [new ORPCError("FILE_MISSING"), "办公文件夹里找不到这份文件，只剩登记信息。请用备份恢复，或重新上传原件。", true],
    [new ORPCError("FILE_DAMAGED"), "文件内容与上传时不一致，不能查看和保存。请用备份恢复，或重新上传原件。", true],
    [refusedFor("CONTENT_IS_PROGRAM"), "文件内容是程序或脚本，与名称不符，不能作为附件。", false],
    [refusedFor("ALREADY_ATTACHED", { name: "合同.pdf" }), "这里已有内容完全相同的附件“合同.pdf”，不用再传。", false],
    [
      new ORPCError("NOT_FOUND", { data: { entity: "attachment", id: 1 } }),
      expect.stringContaining("附件") as string,
      false,
    ],
    [new ORPCError("DISK_FULL"), expect.stringContaining("磁盘") as string, true],
    [new TypeError("Failed to fetch"), expect.any(String) as string, true],
  ])("%s", (error, said, again) => {
    expect([fileErrorWords(error, wordsIn("zh")), mayRetry(error)]).toEqual([said, again]);
  });

  test("a fault of a kept file is told apart from everything else", () => {
    const faults = [new ORPCError("FILE_MISSING"), new ORPCError("FILE_DAMAGED"), new ORPCError("DISK_FULL"), vanished];
    expect(faults.map(faultIn)).toEqual(["missing", "damaged", null, null]);
  });
});
