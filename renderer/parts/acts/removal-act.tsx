import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import type { ActDialogProps } from "./act-dialog.tsx";
import { AskedAct } from "./asked-act.tsx";

type RemovalActProps = {
  /** What is removed, in the words of the button's dialog. */
  readonly title: string;
  readonly draftKey: ActDialogProps["draftKey"];
  readonly whyNot: string | null;
  readonly remove: (reason: string) => Promise<unknown>;
};

/** Takes a part out of a case file, for a reason that stays in its history. */
export function RemovalAct({ title, draftKey, whyNot, remove }: RemovalActProps): ReactNode {
  const { t } = useWords();
  return (
    <AskedAct
      look="small"
      label={t("record.delete")}
      title={title}
      whyNot={whyNot}
      explanation={t("acts.removalExplained")}
      fields={[{ name: "reason", kind: "reason", label: t("reason.label"), required: true }]}
      confirm={t("record.delete")}
      draftKey={draftKey}
      submit={({ reason }) => remove(String(reason))}
    />
  );
}
