import type { Form } from "../package.ts";
import { bold, cell, each, head, lines, paragraph, table } from "../word.ts";
import { BY_HAND, cellOf, labelled, linesCell, sealed, title } from "./parts.ts";

const SHEET = [1500, 2894, 1500, 2894];

/** 交办单 */
export const assignment: Form = {
  title: "交办单",
  above: ["{office}", "{assignmentNo}"],
  body: [
    title("{heading}"),
    paragraph("Number", "{assignmentNo}"),
    table(SHEET, [
      [head("交办单位"), cell("{fromUnit}"), head("交办日期"), cell("{issuedOn}")],
      [head("承办单位"), cell("{toUnit}"), head("承 办 人"), cell("{toStaff}")],
      [head("事　　由"), cell("{caseTitle}　{fileNo}", { span: 3 })],
      [head("当 事 人"), cell("{partyNames}", { span: 3 })],
      { cells: [head("纠纷简要情况"), linesCell("summary", 3)], height: 1800 },
      { cells: [head("办理要求"), linesCell("requirement", 3)], height: 1500 },
      [head("办理时限"), cell("{dueOn}前反馈办理情况", { span: 3 })],
      {
        cells: [
          head("交　　办"),
          cell(
            [
              paragraph("Cell", "经办人：{issuedBy}"),
              paragraph("Cell", "{fromUnit}（印章）", { align: "right", before: 200 }),
              paragraph("Cell", "{issuedOn}", { align: "right" }),
            ],
            { span: 3 },
          ),
        ],
      },
      {
        cells: [
          head("签　　收"),
          cellOf(
            [
              `签收人：{signedBy}　　　　　　签收日期：{#signedOn}{signedOn}{/signedOn}{^signedOn}${BY_HAND}{/signedOn}`,
            ],
            3,
          ),
        ],
        height: 700,
      },
      { cells: [head("反馈情况"), linesCell("report", 3)], height: 1500 },
      { cells: [head("反馈日期"), cell("{reportedOn}", { span: 3 })] },
    ]),
    paragraph("Small", "不属于本单位职责的，请在规定期限内说明理由退回。", { before: 80 }),
  ],
};

/** 会议纪要: internal, as minutes of coordination are (政府信息公开条例 16); an office that grades them otherwise mends the mark. */
export const minutes: Form = {
  title: "会议纪要",
  above: ["{office}　{kind}", "内部资料　不对外公开"],
  body: [
    title("{title}纪要"),
    labelled("时间", "{heldOn}"),
    labelled("地点", "{place}"),
    labelled("主持", "{chair}"),
    labelled("记录", "{recorder}"),
    labelled("参加", "{attendees}"),
    paragraph("Small", ""),
    ...lines("minutes"),
    ...each("items", [
      paragraph("Heading", "{no}．{topic}{#caseNo}　{caseNo}{/caseNo}"),
      ...each("opinion", [paragraph("Body", [bold("研判意见："), "{opinion}"])]),
      ...each("hasDecision", [
        paragraph("Body", [bold("议定事项："), "{decision}"]),
        paragraph("Body", [bold("责任："), "{owner}", bold("　　完成时限："), "{dueOn}"]),
      ]),
    ]),
    ...sealed("{office}", "{producedOn}"),
  ],
};
