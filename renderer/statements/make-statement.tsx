import { useState } from "react";
import type { ReactNode } from "react";
import { statementFields as names } from "../../shared/statements/fields.ts";
import { periodProblems } from "../../shared/statements/rules.ts";
import { statementKinds } from "../../shared/statements/states.ts";
import { client } from "../app/client.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import type { ActLook } from "../parts/act-button.tsx";
import { ActDialog } from "../parts/acts/act-dialog.tsx";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { choicesOf } from "../parts/acts/choices.ts";
import type { OwnInputProps } from "../parts/fields/field.ts";
import { RecordPicker } from "../parts/fields/record-picker.tsx";

type MakeStatementProps = {
  /** For whom; null where that is asked. */
  readonly enterpriseId: number | null;
  readonly look: ActLook;
  readonly made?: (id: number) => void;
};

/** 生成确认表: for whom, and of which days. */
export function MakeStatement({ enterpriseId, look, made }: MakeStatementProps): ReactNode {
  const { t, nameOf } = useWords();
  const { user, office } = useSession();
  const { why } = useMay()(["statements", "make"]);
  const [opened, setOpened] = useState(false);
  const forWhom: readonly ActField[] = [
    {
      name: "kind",
      kind: "choice",
      label: t("statements.kind"),
      required: true,
      initial: "enterprise",
      choices: choicesOf(statementKinds, nameOf),
    },
    {
      name: "enterpriseId",
      kind: "own",
      label: nameOf(names.enterpriseId),
      required: true,
      Input: EnterpriseInput,
      asked: ({ kind }) => kind === "enterprise",
    },
    {
      name: "bank",
      kind: "word",
      dictionary: "bank",
      label: nameOf(names.bank),
      required: true,
      asked: ({ kind }) => kind === "bank",
    },
  ];
  const { today } = office;
  const days: readonly ActField[] = [
    { name: "from", kind: "date", label: nameOf(names.from), required: true, initial: `${today.slice(0, 4)}-01-01` },
    { name: "to", kind: "date", label: nameOf(names.to), required: true, initial: today },
  ];
  return (
    <>
      <ActButton look={look} whyNot={why} onClick={() => setOpened(true)} isMain={look === "button"}>
        {t("statements.make")}
      </ActButton>
      <ActDialog
        opened={opened}
        close={() => setOpened(false)}
        title={t("statements.make")}
        explanation={t("statements.makeExplained")}
        fields={enterpriseId === null ? [...forWhom, ...days] : days}
        problems={({ from, to }) =>
          typeof from === "string" && typeof to === "string" ? periodProblems({ from, to }, today) : []
        }
        confirm={t("statements.make")}
        draftKey={`statement:${enterpriseId ?? user.id}`}
        submit={async (values) => {
          const { id } = await client.statements.make(scopeOf(values, enterpriseId));
          made?.(id);
        }}
      />
    </>
  );
}

function scopeOf(values: ActValues, enterpriseId: number | null) {
  const period = { from: String(values["from"]), to: String(values["to"]) };
  if (enterpriseId !== null) return { enterpriseId, ...period };
  if (values["kind"] === "bank") return { bank: String(values["bank"]), ...period };
  return { enterpriseId: Number(values["enterpriseId"]), ...period };
}

function EnterpriseInput({ label, value, onChange, problems, onLeave }: OwnInputProps): ReactNode {
  return (
    <RecordPicker
      register="enterprises"
      label={label}
      value={typeof value === "number" ? value : null}
      onChange={(id) => onChange(id ?? [])}
      error={problems[""]}
      required
      onBlur={() => onLeave("")}
    />
  );
}
