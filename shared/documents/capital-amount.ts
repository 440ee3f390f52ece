import nzh from "nzh/cn";
import type { Fen } from "../money.ts";

/**
 * 金额大写: an amount as it is written out on papers that are signed, after 《正确填写票据和结算凭证的基本规定》: zeros between
 * digits are read as one 零, whole yuan end in 整, an amount that ends in 角 does not, and 分 without 角 is read after 零.
 * 100.50 yuan: 壹佰元伍角; 1.01: 壹元零壹分; 10: 壹拾元整; 0: 零元整.
 */
export function capitalAmount(amount: Fen): string {
  const all = Math.abs(amount);
  const yuan = Math.trunc(all / 100);
  const rest = String(all % 100)
    .padStart(2, "0")
    .replace(/0+$/u, "");
  // As text: a number of yuan with fen behind the point would be a float.
  const written = nzh.toMoney(rest === "" ? String(yuan) : `${yuan}.${rest}`, { outSymbol: false });
  return amount < 0 ? `负${written}` : written;
}
