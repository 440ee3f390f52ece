import { fen, formatYuan } from "../../shared/money.ts";

/** Fen as yuan with two digits. */
export function yuan(amount: number): string {
  return formatYuan(fen(amount));
}
