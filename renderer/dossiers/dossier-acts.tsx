import type { ReactNode } from "react";
import type { Inputs, Rows } from "../../shared/contract.ts";
import { dossierFields as names } from "../../shared/dossiers/fields.ts";
import { problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ActField } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";
import type { Dossier, Proposed } from "./dossier-section.tsx";
import { FileableContext } from "./dossier-setting.ts";
import { ItemsInput } from "./items-input.tsx";
import { itemsIn } from "./items.ts";

type DossierActsProps = {
  readonly row: Rows["disputes"];
  readonly data: Dossier;
  /** Undefined until it is known, and for who may not file. */
  readonly proposed: Proposed | undefined;
};
type Arrangement = Omit<Inputs["dossiers"]["arrange"], "disputeId" | "version">;

/** 立卷, and 检查 by another. */
export function DossierActs({ row, data, proposed }: DossierActsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = targetOf(row);
  const isFiled = data.dossier !== null;
  const label = t(isFiled ? "dossiers.rearrange" : "dossiers.file");
  return (
    <>
      <FileableContext value={proposed?.items ?? []}>
        <AskedAct
          // What is proposed comes later than the button, and is what the dialog begins with.
          key={proposed === undefined ? "unknown" : "known"}
          look="line"
          label={label}
          whyNot={whyNot(["dossiers", "arrange"], [data.whyNot])}
          explanation={t("dossiers.dialogExplained")}
          fields={questions(data, proposed, today, words)}
          problems={({ items }) =>
            itemsIn(items).flatMap(({ title }, place) =>
              title.trim() === "" ? [problem(`items.${place}.title`, "REQUIRED")] : [],
            )
          }
          draftKey={`dossier:${row.id}`}
          submit={async (values) => client.dossiers.arrange({ ...target, ...(values as Arrangement) })}
        />
      </FileableContext>
      {isFiled && (
        <AskedAct
          look="line"
          label={t("dossiers.check")}
          whyNot={whyNot(["dossiers", "check"], [data.whyNot, ...(data.check ?? [])])}
          explanation={t("dossiers.checkExplained")}
          fields={[{ name: "on", kind: "date", label: t("dossiers.checkedOn"), required: true, initial: today }]}
          confirm={t("dossiers.check")}
          draftKey={`dossiercheck:${row.id}`}
          submit={async ({ on }) => client.dossiers.check({ ...target, on: String(on) })}
        />
      )}
    </>
  );
}

/** A dossier that is there as it is; a new one as it is proposed. */
function questions(
  { dossier, items, retentions }: Dossier,
  proposed: Proposed | undefined,
  today: string,
  { nameOf }: Words,
): readonly ActField[] {
  const filed = items.map(({ from: _from, to: _to, ...item }) => item);
  const classes = dossier === null ? retentions : [...new Set([...retentions, dossier.retention])];
  return [
    {
      name: "retention",
      kind: "choice",
      label: nameOf(names.retention),
      required: true,
      initial: dossier?.retention ?? proposed?.retention,
      choices: classes.map((retention) => ({ value: retention, label: retention })),
    },
    {
      name: "filedOn",
      kind: "date",
      label: nameOf(names.filedOn),
      required: true,
      initial: dossier?.filedOn ?? today,
    },
    {
      name: "filedBy",
      kind: "name",
      label: nameOf(names.filedBy),
      required: true,
      initial: dossier?.filedBy ?? proposed?.filedBy,
    },
    { name: "remark", kind: "text", label: nameOf(names.remark), initial: dossier?.remark },
    {
      name: "items",
      kind: "own",
      label: nameOf(names.items),
      required: true,
      Input: ItemsInput,
      initial: dossier === null ? (proposed?.items ?? []) : filed,
    },
    { name: "volumeNote", kind: "longText", label: nameOf(names.volumeNote), initial: dossier?.volumeNote },
  ];
}
