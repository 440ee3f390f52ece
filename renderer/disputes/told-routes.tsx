import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { routesWords } from "./routes-words.ts";

export function ToldRoutes({ value }: { readonly value: unknown }): ReactNode {
  return routesWords(value, useWords());
}
