import { refusal } from "./refusal.ts";

/** What one file may cost at most, counted while it is read: sizes written in a file may lie. */
export type Allowance = {
  takeBytes(count: number): void;
  takeCells(count: number): void;
};

export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;
/** Five times a workbook of 100,000 rows and 20 columns; a cell costs up to some tens of bytes in memory. */
const MAX_CELLS = 10_000_000;

/** Refuses with FILE_UNPACKS_TOO_LARGE once `maxBytes` unpacked bytes or ten million cells are exceeded. */
export function createAllowance(maxBytes: number): Allowance {
  let bytes = 0;
  let cells = 0;
  return {
    takeBytes(count) {
      bytes += count;
      if (bytes > maxBytes) throw refusal("FILE_UNPACKS_TOO_LARGE", { maxBytes });
    },
    takeCells(count) {
      cells += count;
      if (cells > MAX_CELLS) throw refusal("FILE_UNPACKS_TOO_LARGE", { maxCells: MAX_CELLS });
    },
  };
}
