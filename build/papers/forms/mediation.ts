import type { Form } from "../package.ts";
import { bold, cell, each, head, lines, paragraph, table, without } from "../word.ts";
import { BY_HAND, cellOf, labelled, linesCell, number, sealed, sign, title } from "./parts.ts";

/** 调查记录 */
export const investigation: Form = {
  title: "调查记录",
  body: [
    title("调　查　记　录"),
    number("fileNo"),
    labelled("时间", "{heldOn}"),
    labelled("地点", "{place}"),
    labelled("参加人", "{present}"),
    labelled("被调查人", "{askedPerson}"),
    labelled("调查人", "{investigators}"),
    labelled("记录人", "{recorder}"),
    paragraph("Heading", "调查记录"),
    ...lines("record"),
    paragraph("Body", "以上记录经本人阅读（或向本人宣读），与所述一致。", { before: 160, keepNext: true }),
    ...sign("被调查人（签名或按指印）"),
    ...sign("调查人（签名）", 1),
    ...sign("记录人（签名）", 1),
    paragraph("Sign", BY_HAND, { before: 200 }),
  ],
};

/** 证据材料: the sheet before them, and their list. */
export const evidence: Form = {
  title: "证据材料清单",
  body: [
    paragraph("Large", "证 据 材 料", { before: 3600 }),
    paragraph("Line", "{caseTitle}", { align: "center", before: 600 }),
    paragraph("Line", "{fileNo}", { align: "center" }),
    paragraph("Line", "共 {count} 件，{pageCount} 页", { align: "center", before: 400 }),
    paragraph("Title", "证据材料清单", { newPage: true }),
    paragraph("Line", [bold("当事人："), "{partyNames}"], { after: 100 }),
    table(
      [600, 2000, 1250, 900, 640, 1400, 1250, 748],
      [
        {
          cells: ["序号", "材料名称", "来源", "原件或复印件", "页数", "提供人", "收到日期", "备注"].map((name) =>
            head(name),
          ),
          isHeader: true,
        },
        [
          head("{#items}{no}"),
          cell("{item}"),
          cell("{source}"),
          head("{original}"),
          head("{pages}"),
          cell("{provider}"),
          cell("{receivedOn}"),
          cell("{note}{/items}"),
        ],
      ],
    ),
    ...sign("提交人（签名、盖章）"),
    ...sign("收取人（签名）", 1),
    paragraph("Sign", BY_HAND, { before: 200 }),
  ],
};

/** 调解记录 */
export const mediationRecord: Form = {
  title: "调解记录",
  body: [
    title("调　解　记　录"),
    number("fileNo"),
    labelled("时间", "{heldOn}　{hours}（第{sittingNo}次调解，{publicity}进行）"),
    labelled("地点", "{place}"),
    labelled("事由", "{matter}"),
    labelled("当事人", "{partiesPresent}"),
    labelled("参加人", "{invited}"),
    ...each("rightsTold", [
      paragraph(
        "Body",
        "调解开始前，调解员向当事人告知了调解的性质、原则和效力，以及当事人在调解中享有的权利和承担的义务，当事人表示知悉并自愿接受调解。",
      ),
    ]),
    ...without("rightsTold", [paragraph("Body", "□ 已向当事人告知其在调解中享有的权利和承担的义务。")]),
    paragraph("Heading", "调解记录"),
    ...lines("record"),
    paragraph("Heading", "调解结果"),
    paragraph("Body", "{result}。"),
    paragraph("Body", "以上记录已经当事人阅读，确认无误。", { before: 160, keepNext: true }),
    ...sign("当事人（签名、盖章或按指印）"),
    paragraph("Sign", "", { before: 300 }),
    paragraph("Sign", "调解员（签名）：\t（{mediators}）", { before: 100, keepNext: true }),
    paragraph("Sign", "记录人（签名）：{#recorder}\t（{recorder}）{/recorder}", { before: 100, keepNext: true }),
    paragraph("Sign", "{heldOn}", { before: 200 }),
  ],
};

/** 回访记录 */
export const followUp: Form = {
  title: "回访记录",
  body: [
    title("回　访　记　录"),
    number("fileNo"),
    labelled("当事人", "{partyNames}"),
    labelled("调解协议编号", "{agreementNo}"),
    labelled("回访事由", "{matter}"),
    labelled("回访时间", "{visitedOn}（{method}）"),
    labelled("回访对象", "{visited}"),
    paragraph("Heading", "回访情况"),
    table(
      [2000, 2394, 2000, 2394],
      [
        [head("协议履行情况"), cell("{performance}"), head("满 意 度"), cell("{satisfaction}")],
        [head("就协议起诉"), cell("{sued}"), head("反弹迹象"), cell("{relapse}")],
      ],
    ),
    paragraph("Small", ""),
    ...lines("situation"),
    ...each("measures", [paragraph("Body", "采取的措施：{line}")]),
    paragraph("Sign", "回访人（签名）：\t（{visitor}）", { before: 200, keepNext: true }),
    ...sealed("{committee}", "{visitedOn}"),
  ],
};

/** 终止调解通知书 (人民调解法 26) */
export const terminationNotice: Form = {
  title: "终止调解通知书",
  body: [
    title("终止调解通知书"),
    number("fileNo"),
    paragraph("Line", "{partyNames}："),
    paragraph(
      "Body",
      "{caseTitle}一案，{committee}于{acceptedOn}受理，由{mediators}主持调解。因下列原因，于{terminatedOn}终止调解：",
    ),
    paragraph("Body", "{cause}。{reason}"),
    paragraph("Body", "根据《中华人民共和国人民调解法》第二十六条，告知你们可以依法通过下列途径维护自己的权利："),
    ...each("routes", [paragraph("Body", "{no}．{route}")]),
    paragraph(
      "Body",
      "请注意仲裁时效和诉讼时效。当事人在调解中为达成协议所作的让步，不得在其后的仲裁、诉讼中作为对其不利的证据。",
    ),
    ...each("byCourt", [paragraph("Body", "本案由人民法院委托调解，有关材料退回委托法院，由人民法院依法处理。")]),
    paragraph("Body", "特此通知。"),
    ...sealed("{committee}", "{terminatedOn}"),
    ...each("parties", [paragraph("Line", `{role}签收：\t${BY_HAND}`, { before: 200 })]),
  ],
};

const CLOSING = [1500, 2894, 1500, 2894];

/** 结案报告表 */
export const closingReport: Form = {
  title: "结案报告表",
  body: [
    title("结　案　报　告　表"),
    number("fileNo"),
    table(CLOSING, [
      [head("填表时间"), cell("{filledOn}"), head("承办单位"), cell("{unit}")],
      [head("承 办 人"), cell("{handler}"), head("案件来源"), cell("{source}")],
      [head("受案时间"), cell("{acceptedOn}"), head("结案时间"), cell("{closedOn}")],
      [head("纠纷类型"), cell("{type}"), head("涉及金额"), cell("{amount}{#amount}元{/amount}")],
      [head("当 事 人"), cellOf(["{#parties}{role}：{name}", "{/parties}"], 3)],
      { cells: [head("简要事实"), linesCell("summary", 3)], height: 1200 },
      { cells: [head("办理经过"), linesCell("course", 3)], height: 1200 },
      { cells: [head("处理结果"), cell("{outcome}", { span: 3 })], height: 600 },
      { cells: [head("履行情况"), cell("{performance}", { span: 3 })], height: 600 },
      { cells: [head("回访情况"), cell("{followUp}", { span: 3 })], height: 600 },
      {
        cells: [head("承办人意见"), cellOf(["建议结案。", "", `签名：　　　　　　　　　　${BY_HAND}`], 3)],
        height: 1100,
      },
      { cells: [head("审批意见"), cellOf(["", "", `签名：　　　　　　　　　${BY_HAND}`], 3)], height: 1100 },
    ]),
  ],
};
