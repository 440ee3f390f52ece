import { notifications } from "@mantine/notifications";
import { ORPCError } from "@orpc/client";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { StatementRow } from "../../shared/statements/contract.ts";
import { statementFields as names } from "../../shared/statements/fields.ts";
import { answerProblems, whyNotAnswer, whyNotRemove } from "../../shared/statements/rules.ts";
import { client } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { errorWords } from "../parts/error-words.ts";

type RowProps = { readonly row: StatementRow };

/** What can be done with a statement: taken out to be signed, and what came of it. */
export function StatementActs({ row }: RowProps): ReactNode {
  const { t, nameOf } = useWords();
  const { office } = useSession();
  const whyNot = useWhyNot();
  const { id, version } = row;
  const answered = whyNotAnswer(row);
  const questions: readonly ActField[] = [
    { name: "on", kind: "date", label: nameOf(names.answeredOn), required: true, initial: office.today },
    { name: "by", kind: "text", label: nameOf(names.answeredBy), required: true, hint: t("statements.byHint") },
  ];
  const problems = ({ on }: ActValues) => (typeof on === "string" ? answerProblems(on, row.madeOn, office.today) : []);
  return (
    <>
      <TakeOut row={row} format="docx" />
      <TakeOut row={row} format="xlsx" />
      <AskedAct
        look="small"
        label={t("statements.sign")}
        whyNot={whyNot(["statements", "sign"], [answered])}
        explanation={t(row.isCurrent ? "statements.signExplained" : "statements.signChanged")}
        fields={questions}
        problems={problems}
        confirm={t("statements.sign")}
        draftKey={`statementsigned:${id}`}
        submit={async ({ on, by }) => client.statements.sign({ id, version, on: String(on), by: String(by) })}
      />
      <AskedAct
        look="small"
        label={t("statements.object")}
        whyNot={whyNot(["statements", "object"], [answered])}
        fields={[...questions, { name: "reason", kind: "reason", label: nameOf(names.objection), required: true }]}
        problems={problems}
        confirm={t("statements.object")}
        draftKey={`statementobjection:${id}`}
        submit={async ({ on, by, reason }) =>
          client.statements.object({ id, version, on: String(on), by: String(by), reason: String(reason) })
        }
      />
      <RemovalAct
        title={t("statements.remove")}
        draftKey={`statementremoval:${id}`}
        whyNot={whyNot(["statements", "remove"], [whyNotRemove(row)])}
        remove={async (reason) => client.statements.remove({ id, version, reason })}
      />
    </>
  );
}

function TakeOut({ row, format }: RowProps & { readonly format: "docx" | "xlsx" }): ReactNode {
  const words = useWords();
  const procedure = format === "docx" ? "read" : "excel";
  const { why } = useMay()(["statements", procedure]);
  const save = useMutation({
    mutationFn: async () => host.saveFile(await client.statements[procedure]({ id: row.id })),
    onError: (error) =>
      notifications.show({ title: row.name, message: fileWords(error, words), color: "gray", autoClose: false }),
  });
  return (
    <ActButton look="small" whyNot={why} isPending={save.isPending} onClick={() => save.mutate()}>
      {words.t(format === "docx" ? "statements.word" : "statements.excel")}
    </ActButton>
  );
}

function fileWords(error: unknown, words: Words): string {
  const isGone = error instanceof ORPCError && ["FILE_MISSING", "FILE_DAMAGED"].includes(error.code);
  return isGone ? words.t("statements.fileGone") : errorWords(error, words);
}
