import { routes } from "../../shared/disputes/moves.ts";
import type { Words } from "../language/index.ts";
import { isText } from "../parts/remembered.ts";

/** The routes that the parties were told of; the log writes a list of codes with spaces between them. */
export function routesWords(value: unknown, { nameOf, language }: Words): string {
  const codes = isText(value) ? value.split(" ") : [];
  const said = codes.flatMap((code) => (code in routes ? nameOf(routes[code as keyof typeof routes]) : []));
  return said.join(language === "zh" ? "、" : ", ");
}
