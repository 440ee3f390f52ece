import { endingOf, stemOf } from "../../shared/attachments/names.ts";

/** What was dropped or pasted: files, and the names of folders, which cannot be attached. */
export type Incoming = { readonly files: readonly File[]; readonly folders: readonly string[] };

/** To be asked at once: what was dropped is open for reading only while the event lasts. */
export function incomingOf({ items, files }: Pick<DataTransfer, "items" | "files">): Incoming {
  const entries = Array.from(items, (item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const folders = entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : []));
  const names = new Set(folders);
  return { files: Array.from(files).filter((file) => !(names.has(file.name) && file.type === "")), folders };
}

/** How browsers call every picture that does not come out of a file. */
const NAMELESS = /^image\.(?:png|jpe?g|gif|webp|bmp)$/iu;

/** Pictures without a name of their own get one: what they are, and when they were pasted. */
export function namedWhenPasted(files: readonly File[], called: string, now: Date): readonly File[] {
  const taken = new Set(files.filter(({ name }) => !NAMELESS.test(name)).map(({ name }) => name));
  return files.map((file) => {
    if (!NAMELESS.test(file.name)) return file;
    const name = free(`${called} ${stampOf(now)}${endingOf(file.name)}`, taken);
    taken.add(name);
    return new File([file], name, { type: file.type });
  });
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${stemOf(wanted)} (${number})${endingOf(wanted)}`;
  return name;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `2026-11-23 090502`, in local time. */
function stampOf(now: Date): string {
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
