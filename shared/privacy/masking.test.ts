import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { usccWithCheck } from "../identifiers.ts";
import { holdsMask, maskAccount, maskAddress, maskId, maskPhone, maskSecrets, maskText } from "./masking.ts";

// Made up: region, day of birth, 001 and the check character of GB 11643.
const ID = "610723199001010014";
const ID_WITH_X = "61072319850412019X";
const OLD_ID = "610723680512001";
const CARD = "6228480402564890018";
const MOBILE = "13891234567";

describe("numbers in a text", () => {
  test.each([
    [`身份证${ID}。`, "身份证610723********0014。"],
    [`身份证号：${ID_WITH_X}`, "身份证号：610723********019X"],
    [ID_WITH_X.toLowerCase(), "610723********019x"],
    ["610723 19900101 0014", "610723********0014"],
    [`旧证${OLD_ID}`, "旧证610723********2001"],
    // the check character was mistyped, the day of birth is one
    ["610723199001010012", "610723********0012"],
    ["６１０７２３１９９００１０１００１４", "610723********0014"],
    ["6107231990\u200B01010014", "610723********0014"],
    [`电话${MOBILE}`, "电话138****4567"],
    [`电话：138 9123 4567，晚上打`, "电话：138****4567，晚上打"],
    ["138-9123-4567", "138****4567"],
    [`tel${MOBILE}`, "tel138****4567"],
    [`+86${MOBILE}`, "+86138****4567"],
    [`+86 ${MOBILE}`, "+86 138****4567"],
    [`${MOBILE}、13991234568`, "138****4567、139****4568"],
    [`${MOBILE} 13991234568`, "138****4567 139****4568"],
    [`2024-01-15 ${MOBILE}来电`, "2024-01-15 138****4567来电"],
    [`卡${CARD}`, "卡****0018"],
    ["6228 4804 0256 4890 018", "****0018"],
    ["账号：2606050309022100123", "账号：****0123"],
    ["证件号码 123456789012345", "证件号码 123456********2345"],
  ])("%s → %s", (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  test.each([
    // loan numbers of the county's banks begin with its region and a year
    "借据610723202200100200",
    "610723202301151234",
    "610723230115001",
    "借据编号6107232022001002",
    // credit codes, of letters and of digits only
    "91610723MA7WX157XA",
    usccWithCheck("91610723123456789"),
    usccWithCheck("12610723436789012"),
    "2301-610723-04-01-123456",
    "JF20240001",
    "（2026）洋商调字第001号",
    "金额13891234567元",
    "¥13891234567",
    "13891234567.00元",
    "13,891,234,567",
    "0.13891234567",
    "合计 1389123456 元",
    "2024-01-15至2024-06-30",
    "PZ13891234567",
    "账户 2024-01-15",
    "12891234567",
    "62284804025648901",
    "6228480402564890019",
  ])("%s stays", (text) => {
    expect(maskText(text)).toBe(text);
  });

  test("phones are no secret to those who work with a record", () => {
    expect(maskSecrets(`${MOBILE} ${ID} ${CARD}`)).toBe(`${MOBILE} 610723********0014 ****0018`);
  });

  test("a text with nothing in it is the same text", () => {
    const text = "2024年1月15日，双方就120000元货款达成协议".repeat(20);
    expect(maskText(text)).toBe(text);
  });

  const pieces = constantFrom(ID, ID_WITH_X, OLD_ID, MOBILE, CARD, "6228", "0014", "138", " ", "-", ".", "元", "*");
  const texts = oneof(
    string({ unit: "binary" }),
    string({ unit: "grapheme" }),
    array(oneof(pieces, string({ maxLength: 3 })), { maxLength: 12 }).map((parts) => parts.join("")),
  );

  test("masking twice is masking once, whatever the text", () => {
    assert(
      property(texts, (text) => {
        for (const mask of [maskText, maskSecrets, maskPhone, maskAccount, maskId, maskAddress]) {
          expect(mask(mask(text))).toBe(mask(text));
        }
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  test("no ID, card or mobile that stands alone gets through", () => {
    const around = constantFrom("", "：", "，", "（", "号", "\n");
    assert(
      property(around, constantFrom(ID, ID_WITH_X, OLD_ID, MOBILE, CARD), around, (before, number, after) => {
        expect(maskText(before + number + after)).not.toContain(number);
      }),
      { seed: 3 },
    );
  });
});

describe("fields of one kind", () => {
  test.each([
    [MOBILE, "138****4567"],
    ["0916-8212345", "0916-***2345"],
    ["09168212345", "0916***2345"],
    ["8212345", "***2345"],
    [`王五 ${MOBILE}`, "王某 138****4567"],
    [`王主任${MOBILE}`, "王某138****4567"],
    [`手机${MOBILE}`, "手机138****4567"],
    ["洋县住建局办公室", "洋县住建局办公室"],
    ["+1 (415) 555-0132", "+* (***) ***-0132"],
    ["110", "110"],
    ["", ""],
  ])("phone %s → %s", (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  test.each([
    ["610723202200100200", "****0200"],
    ["6228 4804 0256 4890 018", "****0018"],
    ["1234", "****"],
    ["", ""],
  ])("account %s → %s", (account, masked) => {
    expect(maskAccount(account)).toBe(masked);
  });

  test.each([
    [ID, "610723********0014"],
    ["E12345678", "********"],
    ["", ""],
  ])("ID %s → %s", (id, masked) => {
    expect(maskId(id)).toBe(masked);
  });

  test.each([
    ["陕西省汉中市洋县洋州街道东大街12号3栋", "陕西省汉中市洋县洋州街道"],
    ["洋县龙亭镇杨湾村三组", "洋县龙亭镇"],
    ["洋县桑溪乡", "洋县桑溪乡"],
    ["陕西省汉中市洋县东大街12号", "陕西省汉中市洋县"],
    ["东大街12号", "***"],
    ["洋县", "洋县"],
    ["", ""],
  ])("address %s → %s", (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});

test("what this program masked is recognised", () => {
  for (const text of [maskText(`证${ID}`), maskText(MOBILE), maskText(CARD), maskText(OLD_ID)]) {
    expect(holdsMask(text)).toBe(true);
  }
  for (const text of ["", "***", "*****", "2024*3", "见附件****", "12****34"]) expect(holdsMask(text)).toBe(false);
});
