import { Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Inputs, Outputs } from "../../shared/contract.ts";
import { declarationFields as names } from "../../shared/mediation/fields.ts";
import { declarationProblems } from "../../shared/mediation/rules.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { datesOf, targetOf } from "../parts/acts/case-of.ts";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { errorWords } from "../parts/error-words.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import type { BlockProps } from "./mediation-section.tsx";

type Declaration = Outputs["mediation"]["of"]["declarations"][number];
type Draft = Omit<Inputs["mediation"]["declareConflict"], "disputeId" | "version">;

/** 利害关系声明: asked of the mediator before mediation begins; who has nothing to say is done with one press. */
export function DeclarationBlock({ row, file }: BlockProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { user, office } = useSession();
  const whyNot = useWhyNot();
  const queryClient = useQueryClient();
  const target = targetOf(row);
  const declared = new Set(file.declarations.map(({ mediator }) => mediator));
  const why = whyNot(["mediation", "declareConflict"], [file.whyNot.file]);
  const none = useMutation({
    mutationFn: () => client.mediation.declareConflict({ ...target, ...declarationOf(user.name, office.today) }),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const handlerIsMissing = row.handler !== null && declared.size > 0 && !declared.has(row.handler);
  const mediator = [row.handler ?? user.name, user.name].find((name) => !declared.has(name));
  return (
    <>
      <EntryBlock
        title={t("mediation.declarations")}
        nothing={t("mediation.noDeclarations")}
        acts={
          <>
            {!declared.has(user.name) && (
              <ActButton look="line" whyNot={why} isPending={none.isPending} onClick={() => none.mutate()}>
                {t("mediation.declareNone")}
              </ActButton>
            )}
            <AskedAct
              look="line"
              label={t("mediation.declare")}
              whyNot={why}
              explanation={t("mediation.declareExplained")}
              fields={questions({ mediator, declaredOn: office.today }, words)}
              problems={(values) => objections(values, row, office.today)}
              draftKey={`declaration:${row.id}`}
              submit={(values) => client.mediation.declareConflict({ ...target, ...(values as Draft) })}
            />
          </>
        }
        entries={file.declarations.toReversed().map((declaration) => (
          <DeclarationEntry key={declaration.id} declaration={declaration} row={row} file={file} />
        ))}
      />
      {none.error && (
        <Text size="sm" className="overdue" role="alert">
          {errorWords(none.error, words)}
        </Text>
      )}
      {handlerIsMissing && (
        <Text size="xs" className="quiet" mb="xs">
          {t("mediation.handlerUndeclared", { name: row.handler ?? "" })}
        </Text>
      )}
    </>
  );
}

const declarationOf = (mediator: string, declaredOn: string): Draft => ({
  mediator,
  declaredOn,
  hasInterest: false,
  partiesConsent: false,
  statement: null,
});

function DeclarationEntry({ declaration, row, file }: BlockProps & { readonly declaration: Declaration }): ReactNode {
  const { t, nameOf } = useWords();
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: declaration.id };
  return (
    <Entry on={declaration.declaredOn} says={declaration.mediator} beside={<Standing declaration={declaration} />}>
      <EntryFacts
        facts={[
          { label: nameOf(names.hasInterest), says: t(declaration.hasInterest ? "flag.yes" : "flag.no") },
          {
            label: nameOf(names.partiesConsent),
            says: declaration.hasInterest ? t(declaration.partiesConsent ? "flag.yes" : "flag.no") : null,
          },
          { label: nameOf(names.statement), says: declaration.statement, isLong: true },
        ]}
      />
      <EntryActs>
        <RemovalAct
          title={t("mediation.removeDeclaration")}
          whyNot={whyNot(["mediation", "removeDeclaration"], [file.whyNot.file])}
          draftKey={`declarationremoval:${declaration.id}`}
          remove={(reason) => client.mediation.removeDeclaration({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}

function Standing({ declaration: { hasInterest, partiesConsent } }: { readonly declaration: Declaration }): ReactNode {
  const { t } = useWords();
  if (!hasInterest) return <StateBadge tone="good">{t("mediation.noInterest")}</StateBadge>;
  return partiesConsent ? (
    <StateBadge tone="warn">{t("mediation.interestConsented")}</StateBadge>
  ) : (
    <StateBadge tone="refused">{t("mediation.interest")}</StateBadge>
  );
}

const hasInterest = (values: ActValues) => values["hasInterest"] === true;

function questions(from: Partial<Draft>, { nameOf, t }: Words): readonly ActField[] {
  return [
    {
      name: "mediator",
      kind: "name",
      label: nameOf(names.mediator),
      required: true,
      initial: from.mediator,
    },
    { name: "declaredOn", kind: "date", label: nameOf(names.declaredOn), required: true, initial: from.declaredOn },
    { name: "hasInterest", kind: "flag", label: nameOf(names.hasInterest), initial: false },
    {
      name: "partiesConsent",
      kind: "flag",
      label: nameOf(names.partiesConsent),
      initial: false,
      asked: hasInterest,
    },
    {
      name: "statement",
      kind: "longText",
      label: nameOf(names.statement),
      hint: t("mediation.statementHint"),
    },
  ];
}

function objections(values: ActValues, row: BlockProps["row"], today: string) {
  const { declaredOn, hasInterest: interested, statement } = values as Partial<Draft>;
  if (typeof declaredOn !== "string") return [];
  return declarationProblems(
    { declaredOn, hasInterest: interested === true, statement: statement ?? null },
    datesOf(row, today),
  );
}
