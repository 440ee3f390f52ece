import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The one file that lies in an office's folder of files. Throws where there is none, or more than one. */
export function onlyFile(officeFolder: string): string {
  const folder = join(officeFolder, "files");
  const [name, ...more] = readdirSync(folder);
  if (name === undefined || more.length > 0) throw new Error(`not one file, but ${more.length}`);
  return join(folder, name);
}

/** Turns one bit of a file, counted from its end where `place` is negative. */
export function alter(path: string, place: number): void {
  const bytes = readFileSync(path);
  const at = place < 0 ? bytes.length + place : place;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

export function cutOff(path: string, bytes: number): void {
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, whole.length - bytes));
}

export function takeAway(path: string): void {
  rmSync(path);
}
