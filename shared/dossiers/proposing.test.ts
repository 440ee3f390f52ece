import { describe, expect, test } from "vitest";
import { paperOfFile, proposedItems } from "./proposing.ts";
import type { Fileable } from "./proposing.ts";

const nothing: Fileable = { documents: [], attachments: [], evidence: [] };
const document = (id: number, kind: Fileable["documents"][number]["kind"], subjectId: number | null = null) => ({
  id,
  kind,
  subjectId,
  title: `${kind} ${id}`,
  pages: 2,
});
const file = (
  id: number,
  kind: Fileable["attachments"][number]["kind"],
  name: string,
  pages: number | null = null,
) => ({
  id,
  kind,
  name,
  pages,
});
const titles = (given: Partial<Fileable>) => proposedItems({ ...nothing, ...given }).map(({ title }) => title);

describe("the proposed papers of a dossier", () => {
  test("of a case that has nothing are the back cover", () => {
    expect(proposedItems(nothing)).toEqual([
      { paper: "back_cover", title: "封底", pages: 1, documentId: null, attachmentId: null, note: null },
    ]);
  });

  test("hold of each paper the newest, and neither cover nor index nor minutes", () => {
    const documents = [
      document(1, "cover"),
      document(2, "index"),
      document(3, "mediation_record", 7),
      document(4, "mediation_record", 8),
      document(5, "mediation_record", 7),
      document(6, "application"),
      document(7, "back_cover"),
    ];
    expect(titles({ documents })).toEqual([
      "application 6",
      "mediation_record 5",
      "mediation_record 4",
      "back_cover 7",
    ]);
  });

  test("take the signed ones in the place of the printed ones, once there are as many", () => {
    const documents = [document(1, "mediation_record", 7), document(2, "mediation_record", 8)];
    const one = [file(1, "signed", "调解记录（签字）.pdf", 2)];
    expect(titles({ documents, attachments: one })).toEqual([
      "mediation_record 1",
      "mediation_record 2",
      "调解记录（签字）",
      "封底",
    ]);
    const both = [...one, file(2, "signed", "第二次调解笔录.pdf", 1)];
    expect(titles({ documents, attachments: both })).toEqual(["调解记录（签字）", "第二次调解笔录", "封底"]);
  });

  test("call evidence by its name in the list, whether it is a file or lies there on paper alone", () => {
    const attachments = [file(4, "evidence", "IMG_0417.jpg"), file(5, "identity", "营业执照.jpg", 1)];
    const evidence = [
      { name: "送货单", pages: 3, attachmentId: 4 },
      { name: "合同原件", pages: 12, attachmentId: null },
    ];
    expect(
      proposedItems({ ...nothing, attachments, evidence }).map(({ paper, title, pages }) => [paper, title, pages]),
    ).toEqual([
      ["identity", "营业执照", 1],
      ["evidence", "送货单", 3],
      ["evidence", "合同原件", 12],
      ["back_cover", "封底", 1],
    ]);
  });
});

test.each([
  ["identity", "身份证.jpg", "identity"],
  ["court", "裁定书.pdf", "confirmation"],
  ["performance", "回单.png", "performance"],
  ["signed", "调解协议书（签署）.pdf", "agreement"],
  ["signed", "权利义务告知书.pdf", "rights_notice"],
  ["signed", "调解申请书.pdf", "application"],
  ["signed", "扫描件0001.pdf", "other"],
] as const)("a file of the kind %s called %s is filed as %s", (kind, name, paper) => {
  expect(paperOfFile(kind, name)).toBe(paper);
});
