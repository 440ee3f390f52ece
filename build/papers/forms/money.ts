import type { Form } from "../package.ts";
import { cell, each, head, paragraph, table } from "../word.ts";
import type { Cell, Row } from "../word.ts";
import { BY_HAND, cellOf, sealed, title } from "./parts.ts";

const PURPOSE = "{purpose}{#instalment}（{instalment}）{/instalment}";
const SHEET = [1500, 2894, 1500, 2894];

/** A figure in a table, at the right. */
export function figure(inline: string, style: "Cell" | "Small" = "Cell"): Cell {
  return cell([paragraph(style, inline, { align: "right" })]);
}

/** Who confirms by signature and seal. */
function confirming(label: string, words: string): Row {
  return {
    cells: [head(label), cellOf([words, "经办人（签名）：", `（印章）　　　　　　　　${BY_HAND}`], 3)],
    height: 1300,
  };
}

/** 到账确认单（收款收据）: the payee confirms that the money came. */
export const receipt: Form = {
  title: "到账确认单",
  above: ["{office}", "{paymentNo}"],
  body: [
    title("到 账 确 认 单"),
    paragraph("Number", "（收款收据）{#paymentNo}　凭证号：{paymentNo}{/paymentNo}"),
    table(SHEET, [
      [head("到账日期"), cell("{receivedOn}"), head("支付渠道"), cell("{channel}")],
      [head("付 款 方"), cell("{payer}", { span: 3 })],
      [head("收 款 方"), cell("{payee}", { span: 3 })],
      [head("信用代码"), cell("{payeeUscc}", { span: 3 })],
      {
        cells: [head("金　　额"), cellOf(["人民币（大写）：{amountInWords}", "人民币（小写）：￥{amount}"], 3)],
        height: 900,
      },
      { cells: [head("款项用途"), cell(PURPOSE, { span: 3 })], height: 900 },
      [
        head("备　　注"),
        cellOf(
          [
            "{#isLoan}",
            "贷款机构：{bank}；其中本金{principal}元，利息{interest}元，罚息{penalty}元，费用{fees}元，其他{other}元。",
            "{/isLoan}",
            "{#isPartlyReversed}",
            "已冲回{reversed}元，冲回后为人民币{netInWords}（￥{net}）。",
            "{/isPartlyReversed}",
          ],
          3,
        ),
      ],
      confirming("收 款 方", "上述款项已如数收到，特此确认。"),
      confirming("付 款 方", "上述款项由我方支付，特此确认。"),
      [head("登 记 人"), cell("{recordedBy}"), head("牵头单位"), cell("{leadUnit}")],
      [head("核 实 人"), cell("{verifiedBy}"), head("核实日期"), cell("{verifiedOn}")],
    ]),
    paragraph("Small", "本单一式三份，付款方、收款方和{office}各存一份，与银行回单等凭证核对使用。", { before: 80 }),
    ...sealed("{office}", "{producedOn}"),
  ],
};

/** 挽损确认书: the enterprise confirms what came back to it. */
export const recoveryCertificate: Form = {
  title: "挽损确认书",
  above: ["{office}", "{paymentNo}"],
  body: [
    title("挽 损 确 认 书"),
    paragraph("Line", "{office}："),
    paragraph(
      "Body",
      "经你单位{#leadUnit}（牵头单位：{leadUnit}{#participants}；参与单位：{participants}{/participants}）{/leadUnit}协调办理，我单位于{receivedOn}收到{payer}支付的款项人民币{amountInWords}（￥{amount}）。具体情况如下：",
    ),
    table(SHEET, [
      [head("企业名称"), cell("{payee}", { span: 3 })],
      [head("信用代码"), cell("{payeeUscc}", { span: 3 })],
      [head("付 款 方"), cell("{payer}", { span: 3 })],
      [head("到账日期"), cell("{receivedOn}"), head("支付渠道"), cell("{channel}")],
      [head("金额（元）"), cell("{amount}"), head("凭 证 号"), cell("{paymentNo}")],
      [head("挽损方式"), cell("{category}", { span: 3 })],
      { cells: [head("款项用途"), cell(PURPOSE, { span: 3 })], height: 700 },
    ]),
    ...each("isPartlyReversed", [
      paragraph("Body", "其中{reversed}元已冲回，实际挽回损失人民币{netInWords}（￥{net}）。", { before: 120 }),
    ]),
    paragraph("Body", "以上款项属于我单位的实际到账，没有重复确认。特此确认。", { before: 120, keepNext: true }),
    ...sealed("{payee}", BY_HAND),
    paragraph("Line", "法定代表人或经办人（签名）：", { before: 300 }),
    paragraph("Small", "登记人：{recordedBy}　　核实人：{verifiedBy}（{verifiedOn}）　　出具日期：{producedOn}", {
      before: 300,
    }),
  ],
};

const WIDE_SHEET = [2000, 6000, 2400, 3604];
const CASH = [700, 1500, 2784, 1500, 1500, 1500, 1500, 1500, 1520];
const NON_CASH = [700, 1500, 8304, 3500];

/** 清收确认书: the bank confirms what was collected on one loan. Small figures, because their columns are many. */
export const collectionCertificate: Form = {
  title: "清收确认书",
  above: ["{office}", "{loanNo}"],
  isWide: true,
  body: [
    title("清 收 确 认 书"),
    paragraph("Line", "{office}："),
    paragraph("Body", "截至{until}，下列贷款经你单位协调清收，到账情况如下："),
    table(WIDE_SHEET, [
      [head("金融机构"), cell("{bank}"), head("借据编号"), cell("{loanNo}")],
      [head("借 款 人"), cell("{borrower}"), head("信用代码"), cell("{borrowerUscc}")],
      [head("移交日期"), cell("{handedOverOn}"), head("移交时本金余额"), cell("{balanceAtHandover}元")],
    ]),
    ...each("hasCash", [
      paragraph("Heading", "现金清收（单位：元）"),
      table(CASH, [
        {
          cells: ["序号", "到账日期", "清收方式", "本金", "利息", "罚息", "费用", "其他", "合计"].map(smallHead),
          isHeader: true,
        },
        [
          small("{#cash}{no}"),
          small("{receivedOn}"),
          small("{method}"),
          figure("{principal}", "Small"),
          figure("{interest}", "Small"),
          figure("{penalty}", "Small"),
          figure("{fees}", "Small"),
          figure("{other}", "Small"),
          figure("{amount}{/cash}", "Small"),
        ],
        [
          cell([paragraph("Small", "合计", { align: "center" })], { span: 3 }),
          figure("{cashPrincipal}", "Small"),
          figure("{cashInterest}", "Small"),
          figure("{cashPenalty}", "Small"),
          figure("{cashFees}", "Small"),
          figure("{cashOther}", "Small"),
          figure("{cashTotal}", "Small"),
        ],
      ]),
      paragraph("Body", "现金清收合计人民币{cashTotalInWords}（￥{cashTotal}），其中本金{cashPrincipal}元。", {
        before: 80,
      }),
    ]),
    ...each("hasNonCash", [
      paragraph("Heading", "非现金处置（单位：元，不计入现金清收）"),
      table(NON_CASH, [
        { cells: ["序号", "日期", "处置方式", "金额"].map(smallHead), isHeader: true },
        [small("{#nonCash}{no}"), small("{receivedOn}"), small("{method}"), figure("{amount}{/nonCash}", "Small")],
        [cell([paragraph("Small", "合计", { align: "center" })], { span: 3 }), figure("{nonCashTotal}", "Small")],
      ]),
    ]),
    paragraph("Body", "以上情况与我单位账务记录一致，特此确认。", { before: 120, keepNext: true }),
    ...sealed("{bank}", BY_HAND),
    paragraph("Line", "经办人（签名）：　　　　　　　　　　　　　　　复核人（签名）：", { before: 300 }),
    paragraph("Small", "出具日期：{producedOn}", { before: 200 }),
  ],
};

const BOTH = [4394, 4394];
const PAYMENTS = [800, 1700, 2888, 1700, 1700];

/** 清欠销号确认书: the creditor confirms that nothing is owed any more. */
export const clearanceCertificate: Form = {
  title: "清欠销号确认书",
  above: ["{office}", "{arrearsNo}"],
  body: [
    title("清欠销号确认书"),
    paragraph("Number", "清欠编号：{arrearsNo}"),
    table(SHEET, [
      [head("欠款单位"), cell("{debtor}", { span: 3 })],
      [head("债权企业"), cell("{creditor}", { span: 3 })],
      [head("信用代码"), cell("{creditorUscc}", { span: 3 })],
      [head("合　　同"), cell("{contract}", { span: 3 })],
      [head("标的类型"), cell("{subject}"), head("登记日期"), cell("{registeredOn}")],
      [head("欠款本金"), cellOf(["人民币（大写）：{owedInWords}", "人民币（小写）：￥{owed}"], 3)],
      [head("清偿日期"), cell("{clearedOn}"), head("销号日期"), cell("{struckOffOn}")],
      [head("责任单位"), cell("{leadUnit}", { span: 3 })],
    ]),
    ...each("hasPayments", [
      paragraph("Heading", "到账情况（单位：元）"),
      table(PAYMENTS, [
        { cells: ["序号", "到账日期", "付款方", "凭证号", "金额"].map(smallHead), isHeader: true },
        [
          small("{#payments}{no}"),
          small("{receivedOn}"),
          small("{payer}"),
          small("{paymentNo}"),
          figure("{amount}{/payments}", "Small"),
        ],
        [cell([paragraph("Small", "合计", { align: "center" })], { span: 4 }), figure("{paid}", "Small")],
      ]),
      paragraph("Body", "到账合计人民币{paidInWords}（￥{paid}）。", { before: 80 }),
    ]),
    paragraph("Body", "上述欠款已经清偿，双方就该笔欠款再无争议，同意销号。特此确认。", {
      before: 120,
      keepNext: true,
    }),
    table(BOTH, [
      {
        cells: [
          cellOf(["债权企业：{creditor}", "法定代表人或经办人（签名）：", "（印章）", BY_HAND]),
          cellOf(["确认单位：{office}", "经办人（签名）：", "（印章）", "{producedOn}"]),
        ],
        height: 1900,
      },
    ]),
  ],
};

/** A cell in small letters. */
export function small(inline: string): Cell {
  return cell([paragraph("Small", inline)]);
}

export function smallHead(words: string): Cell {
  return cell([paragraph("Small", words, { align: "center" })], { isHead: true });
}
