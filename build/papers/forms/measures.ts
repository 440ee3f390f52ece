import type { Form } from "../package.ts";
import { cell, head, paragraph, table } from "../word.ts";
import { cellLines, dateOr, linesCell, sealed, title } from "./parts.ts";

const SHEET = [1500, 2894, 1500, 2894];

/** 督办通知: to be answered by a day, on the same sheet. */
export const supervisionNotice: Form = {
  title: "督办通知",
  above: ["{office}", "{supervisionNo}"],
  body: [
    title("督 办 通 知"),
    paragraph("Number", "{supervisionNo}"),
    paragraph("Line", "{toUnit}："),
    paragraph("Body", "你单位承担的下列措施需要督办，请按要求办理，并于{replyDueOn}前书面回复办理情况。"),
    table(SHEET, [
      [head("措　　施"), cell("第{measureNo}项　{heading}", { span: 3 })],
      { cells: [head("具体任务"), linesCell("task", 3)], height: 700 },
      [head("牵头单位"), cell("{leadUnit}"), head("责 任 人"), cell("{responsible}")],
      [head("责任单位"), cell("{responsibleUnits}", { span: 3 })],
      [head("完成时限"), cell("{dueOn}"), head("完成比例"), cell("{percent}％")],
      [
        head("最近进展"),
        cell(
          [
            ...cellLines("hasProgress", "{reportedOn}："),
            ...cellLines("progress", "{line}"),
            ...cellLines("problems", "存在问题：{line}"),
            ...cellLines("nextStep", "下步打算：{line}"),
            ...["{^hasProgress}", "没有进展记录。", "{/hasProgress}"].map((line) => paragraph("Cell", line)),
          ],
          { span: 3 },
        ),
      ],
      { cells: [head("督办原因"), linesCell("reason", 3)], height: 900 },
      {
        cells: [
          head("办理情况"),
          cell(
            [
              ...cellLines("reply", "{line}"),
              paragraph("Cell", `回复单位（印章）　　　　　　${dateOr("repliedOn")}`, { before: 700 }),
            ],
            { span: 3 },
          ),
        ],
        height: 1700,
      },
      { cells: [head("督办结果"), linesCell("result", 3)], height: 700 },
    ]),
    paragraph("Small", "本通知一式两份，被督办单位一份，{office}存档一份。", { before: 80 }),
    ...sealed("{office}", "{issuedOn}"),
  ],
};
