import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { RegisterName } from "../../../shared/search-contract.ts";
import { useWords } from "../../language/index.ts";
import { openQuestion } from "../register/questions.ts";
import { useRegister } from "../register/registers.ts";

export function useRecordName(register: RegisterName, id: number | null): string {
  const view = useRegister(register);
  const { t } = useWords();
  const { data, error } = useQuery({ ...openQuestion(view, id ?? 0), enabled: id !== null });
  if (id === null) return "";
  if (error) return t("record.gone");
  if (!data) return "…";
  return [view.numberOf(data.record), view.titleOf(data.record)].filter((part) => part !== "").join(" ");
}

/** Names a record of which only the id is at hand. */
export function RecordName({ register, id }: { readonly register: RegisterName; readonly id: number }): ReactNode {
  return useRecordName(register, id);
}
