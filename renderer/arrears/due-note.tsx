import { Alert, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Inputs } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { isText } from "../parts/remembered.ts";
import type { Draft, RecordRow } from "../parts/register/view.ts";
import { DueLines, Warnings } from "./due-lines.tsx";
import { InterestLines } from "./interest-lines.tsx";

type Asked = Inputs["arrears"]["due"];

/** While somebody types there is nothing to reckon. */
const WAIT_MS = 250;

const nothing: Asked = { debtorKind: "government" };

/** When the sum is due, and what it carries for being late, as the form stands. */
export function DueNote({ values }: { readonly values: Draft; readonly record: RecordRow | null }): ReactNode {
  const { t } = useWords();
  const [asked] = useDebouncedValue(askedOf(values), WAIT_MS);
  const { data } = useQuery({
    ...orpc.arrears.due.queryOptions({ input: asked ?? nothing }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  const isByHand = isText(values["dueOverride"]);
  return (
    <Alert variant="light" p="xs" mt={8} role="status" aria-label={t("section.arrearsDue")}>
      {asked === null && <Text size="sm">{t("arrears.dueAskKind")}</Text>}
      {asked !== null && data && (
        <>
          <DueLines due={data} />
          {isByHand && <Text size="sm">{t("arrears.dueByHand", { dueOn: String(values["dueOverride"]) })}</Text>}
          {data.interest !== null && data.interest.days > 0 && <InterestLines interest={data.interest} />}
          {data.interest !== null && data.interest.days === 0 && <Warnings warnings={data.interest.warnings} />}
        </>
      )}
    </Alert>
  );
}

const given = [
  "creditorSize",
  "signedOn",
  "deliveredOn",
  "acceptedOn",
  "acceptanceUntil",
  "settlementOn",
  "agreedDays",
  "industryNorm",
  "payWhenPaid",
  "dueOverride",
  "principal",
  "agreedRate",
  "lpr",
] as const satisfies readonly (keyof Asked)[];

/** The draft's own values, under the same names. Null while the kind of the debtor is not known. */
function askedOf(values: Draft): Asked | null {
  const { debtorKind } = values;
  if (!isText(debtorKind)) return null;
  const facts = Object.fromEntries(given.map((name) => [name, values[name] ?? (isFlag(name) ? false : null)]));
  return { ...facts, debtorKind } as Asked;
}

const isFlag = (name: string) => name === "industryNorm" || name === "payWhenPaid";
