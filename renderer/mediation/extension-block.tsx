import type { ReactNode } from "react";
import type { Inputs } from "../../shared/contract.ts";
import { extensionFields as names } from "../../shared/mediation/fields.ts";
import { extensionProblems } from "../../shared/mediation/rules.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { datesOf, targetOf } from "../parts/acts/case-of.ts";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import type { ActValues } from "../parts/acts/act-field.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import type { BlockProps } from "./mediation-section.tsx";

type Draft = Omit<Inputs["mediation"]["extendTerm"], "disputeId" | "version">;

/** 延长调解期限: by consent of all parties, and no further than the rule set of the case's channel allows. */
export function ExtensionBlock({ row, file }: BlockProps): ReactNode {
  const { t, nameOf } = useWords();
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = targetOf(row);
  const { mostDays, extensions } = file;
  const objections = (values: ActValues) => {
    const { agreedOn, days, bothAgree } = values as Partial<Draft>;
    if (typeof agreedOn !== "string" || typeof days !== "number") return [];
    const rule = { allowed: true, most: mostDays };
    // Whether an extension is foreseen at all the service knows.
    return extensionProblems({ agreedOn, days, bothAgree: bothAgree === true }, rule, 0, datesOf(row, today));
  };
  return (
    <EntryBlock
      title={t("mediation.extensions")}
      nothing={t("mediation.noExtensions")}
      acts={
        <AskedAct
          look="line"
          label={t("mediation.extend")}
          whyNot={whyNot(["mediation", "extendTerm"], [file.whyNot.extension])}
          explanation={t(mostDays === null ? "mediation.extendExplained" : "mediation.extendExplainedMost", {
            days: mostDays ?? 0,
          })}
          fields={[
            { name: "agreedOn", kind: "date", label: nameOf(names.agreedOn), required: true, initial: today },
            {
              name: "days",
              kind: "number",
              label: nameOf(names.days),
              required: true,
              least: 1,
              initial: mostDays,
            },
            { name: "bothAgree", kind: "flag", label: nameOf(names.bothAgree) },
            { name: "reason", kind: "reason", label: nameOf(names.reason), required: true },
          ]}
          problems={objections}
          draftKey={`extension:${row.id}`}
          submit={(values) => client.mediation.extendTerm({ ...target, ...(values as Draft) })}
        />
      }
      entries={extensions.toReversed().map((extension) => (
        <Entry
          key={extension.id}
          on={extension.agreedOn}
          says={t("mediation.extended", { days: extension.days, reason: extension.reason })}
        >
          <EntryFacts facts={[{ label: nameOf(names.reason), says: extension.reason, isLong: true }]} />
          <EntryActs>
            <RemovalAct
              title={t("mediation.removeExtension")}
              whyNot={whyNot(["mediation", "removeExtension"], [])}
              draftKey={`extensionremoval:${extension.id}`}
              remove={(reason) => client.mediation.removeExtension({ ...target, id: extension.id, reason })}
            />
          </EntryActs>
        </Entry>
      ))}
    />
  );
}
