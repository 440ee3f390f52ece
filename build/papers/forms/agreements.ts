import type { Form } from "../package.ts";
import { bold, cell, each, head, lines, paragraph, table } from "../word.ts";
import type { Block } from "../word.ts";
import { BY_HAND, cellOf, dateOr, everyParty, linesCell, number, sealed, title } from "./parts.ts";

const INSTALMENTS = [600, 1500, 1500, 1260, 1780, 1260, 888];

const instalments: readonly Block[] = each("hasInstalments", [
  paragraph("Body", "付款合计人民币{totalInWords}（￥{total}），按下表履行：", { after: 80, keepNext: true }),
  table(INSTALMENTS, [
    {
      cells: ["期次", "付款方", "收款方", "金额（元）", "金额大写", "履行期限", "备注"].map((name) => head(name)),
      isHeader: true,
    },
    [
      head("{#instalments}{no}"),
      cell("{payer}"),
      cell("{payee}"),
      cell([paragraph("Cell", "{amount}", { align: "right" })]),
      cell("{amountInWords}"),
      cell("{dueOn}"),
      cell("{note}{/instalments}"),
    ],
  ]),
  paragraph("Small", ""),
]);

/** 调解协议书 (人民调解法 29) */
export const agreement: Form = {
  title: "调解协议书",
  body: [
    title("人 民 调 解 协 议 书"),
    paragraph("Number", "编号：{agreementNo}{#isChange}（第{edition}版）{/isChange}"),
    ...everyParty(),
    paragraph("Heading", "纠纷主要事实、争议事项"),
    ...lines("facts"),
    ...each("hasIssues", lines("issues")),
    paragraph("Heading", "经调解，当事人自愿达成如下协议"),
    ...lines("terms"),
    ...each("isChange", [
      paragraph("Body", "本协议变更并代替当事人此前就同一纠纷达成的协议。变更原因：{changeReason}"),
    ]),
    paragraph("Heading", "履行方式、地点和时限"),
    paragraph("Body", "履行方式：{performMethod}"),
    ...each("performPlace", [paragraph("Body", "履行地点：{performPlace}")]),
    ...instalments,
    paragraph("Body", "履行时限：{lastDueOn}"),
    paragraph(
      "Body",
      "本协议一式{copies}份，当事人各执一份，{committee}留存一份，具有同等效力。本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖调解委员会印章之日起生效。",
    ),
    paragraph("Body", "当事人可以自协议生效之日起三十日内共同向人民法院申请司法确认。", { keepNext: true }),
    ...each("parties", [
      paragraph("Line", "{role}（签名、盖章或按指印）：", { before: 300, keepNext: true }),
      ...each("isUnit", [paragraph("Line", "（{name}　法定代表人或代理人签名并盖章）", { keepNext: true })]),
    ]),
    paragraph("Line", "调解员（签名）：\t（{mediators}）", { before: 300, keepNext: true }),
    paragraph("Line", "记录人（签名）：{#recorder}\t（{recorder}）{/recorder}", {
      before: 200,
      keepNext: true,
    }),
    ...sealed("{committee}", dateOr("signedOn")),
  ],
};

const ORAL = [1700, 7088];

/** 口头协议登记表: filled in by the mediator (人民调解法 28). */
export const oralAgreement: Form = {
  title: "口头协议登记表",
  body: [
    title("人民调解口头协议登记表"),
    paragraph("Number", "编号：{agreementNo}"),
    table(ORAL, [
      [
        head("当 事 人"),
        cell([
          paragraph("Cell", "{#parties}"),
          paragraph("Cell", [bold("{role}："), "{particulars}"]),
          paragraph("Cell", "{/parties}"),
        ]),
      ],
      { cells: [head("纠纷主要事实"), linesCell("facts")], height: 1400 },
      { cells: [head("争议事项"), linesCell("issues")], height: 700 },
      { cells: [head("协议内容"), linesCell("terms")], height: 1800 },
      [head("履行方式"), cell("{performMethod}")],
      [head("履行地点"), cell("{performPlace}")],
      [
        head("履行时限"),
        cell([
          paragraph("Cell", "{#instalments}"),
          paragraph("Cell", "第{no}期：{payer}于{dueOn}前付给{payee}人民币{amountInWords}（￥{amount}）"),
          paragraph("Cell", "{/instalments}"),
        ]),
      ],
      {
        cells: [
          head("登　　记"),
          cellOf([
            "调解员（签名）：　　　　　　　　（{mediators}）",
            "记录人（签名）：　　　　　　　　{#recorder}（{recorder}）{/recorder}",
            `协议日期：${dateOr("effectiveOn")}`,
          ]),
        ],
        height: 1300,
      },
    ]),
    paragraph("Small", "口头协议自各方当事人达成协议之日起生效，由调解员记录协议内容。", { before: 80 }),
    ...sealed("{committee}", dateOr("effectiveOn")),
  ],
};

/** 司法确认申请书 (民事诉讼法 205): one template for persons, units and both. */
export const confirmationApplication: Form = {
  title: "司法确认申请书",
  body: [
    title("司 法 确 认 申 请 书"),
    ...everyParty("applicants"),
    paragraph("Heading", "请求事项"),
    paragraph(
      "Body",
      "请求确认申请人之间于{agreedOn}经{committee}主持调解达成的{#isOral}口头{/isOral}调解协议（编号：{agreementNo}）有效。",
    ),
    paragraph("Heading", "事实和理由"),
    ...lines("facts"),
    paragraph(
      "Body",
      "经{committee}调解员{mediators}主持调解，申请人于{agreedOn}自愿达成调解协议，协议自{effectiveOn}起生效，主要内容如下：",
    ),
    ...lines("terms"),
    ...each("hasAmount", [paragraph("Body", "协议约定的付款合计人民币{totalInWords}（￥{total}）。")]),
    paragraph("Heading", "申请人共同声明"),
    paragraph(
      "Body",
      "申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；协议内容不违反法律、行政法规的强制性规定，不损害国家利益、社会公共利益和他人合法权益。如因协议内容给他人造成损害，愿意承担相应的民事责任和其他法律责任。",
    ),
    ...each("betweenPersons", [paragraph("Body", "申请人均为自然人，本人到场；委托代理人的，另附授权委托书。")]),
    ...each("betweenUnits", [
      paragraph("Body", "申请人均为单位，由法定代表人（负责人）或者委托代理人签名并加盖单位印章。"),
    ]),
    ...each("betweenBoth", [
      paragraph(
        "Body",
        "申请人为自然人的，本人签名或按指印；为单位的，由法定代表人（负责人）或者委托代理人签名并加盖单位印章。",
      ),
    ]),
    paragraph("Line", "　　此致"),
    paragraph("Line", "{court}"),
    ...each("applicants", [
      paragraph("Sign", "{role}（{#isPerson}签名或按指印{/isPerson}{#isUnit}签名、盖章{/isUnit}）：", {
        before: 300,
        keepNext: true,
      }),
    ]),
    paragraph("Sign", dateOr("appliedOn"), { before: 300 }),
    paragraph(
      "Small",
      "附：1．调解协议；2．调解组织主持调解的证明；3．申请人身份证明、住所和联系方式；4．与协议有关的财产权利证明等材料。",
      { before: 300 },
    ),
  ],
};

/** 调解组织证明 (民诉法解释 354) */
export const mediationProof: Form = {
  title: "调解组织证明",
  body: [
    title("证　　　明"),
    number("fileNo"),
    paragraph("Line", "{court}："),
    paragraph(
      "Body",
      "兹证明：{partyNames}之间的{caseTitle}一案，由{committee}于{acceptedOn}受理，经调解员{mediators}主持，先后调解{sittings}次，当事人于{agreedOn}自愿达成{#isOral}口头{/isOral}调解协议（编号：{agreementNo}），协议自{effectiveOn}起生效。",
    ),
    ...each("isOral", [paragraph("Body", "口头协议由调解员当场记录，内容如下："), ...lines("terms")]),
    paragraph("Body", "调解在当事人自愿、平等的基础上进行。{committee}系依法设立的调解组织。"),
    paragraph("Body", "特此证明。"),
    ...sealed("{committee}", "{producedOn}"),
    paragraph("Line", `调解员（签名）：\t${BY_HAND}`, { before: 400 }),
  ],
};
