import { Alert } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Inputs } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { isText } from "../parts/remembered.ts";
import type { Draft, RecordRow } from "../parts/register/view.ts";
import { EligibilityParts } from "./eligibility-parts.tsx";
import { materialsIn } from "./materials.ts";

type Asked = Exclude<Inputs["fasttrack"]["eligibility"], { id: number }>;

/** While somebody ticks there is nothing to judge. */
const WAIT_MS = 250;

const isId = (value: unknown): value is number => typeof value === "number";

/** What can be said of the papers while the form is filled in: whether they may come later, and by when at the latest. */
export function EligibilityNote({ values }: { readonly values: Draft; readonly record: RecordRow | null }): ReactNode {
  const { t } = useWords();
  const { assessmentId } = values;
  const assessment = useQuery({
    ...orpc.assessments.open.queryOptions({ input: { id: isId(assessmentId) ? assessmentId : 1 } }),
    enabled: isId(assessmentId),
  });
  const projectId = assessment.data?.record.projectId;
  const project = useQuery({
    ...orpc.projects.open.queryOptions({ input: { id: projectId ?? 1 } }),
    enabled: projectId !== undefined,
  });
  const matter = isId(assessmentId) ? (assessment.data?.record ?? null) : null;
  const [asked] = useDebouncedValue(
    askedOf(values, {
      landTaking: matter?.landTaking ?? false,
      nimby: matter?.nimby ?? false,
      planStart: project.data?.record.plannedStart ?? null,
    }),
    WAIT_MS,
  );
  const { data } = useQuery({
    ...orpc.fasttrack.eligibility.queryOptions({ input: asked ?? {} }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  if (asked === null || data === undefined) return null;
  return (
    <Alert variant="light" p="xs" mt={8} role="status" aria-label={t("fasttrack.eligibility")}>
      <EligibilityParts answer={data} only={["intake", "papers", "gates"]} />
    </Alert>
  );
}

type Matter = Pick<Asked, "landTaking" | "nimby" | "planStart">;

/** Null while nothing is listed. */
function askedOf(values: Draft, matter: Matter): Asked | null {
  const papers = materialsIn(values["materials"]).flatMap(({ presence, name, ...paper }) =>
    presence === null || name.trim() === "" ? [] : [{ ...paper, name, presence }],
  );
  if (papers.length === 0) return null;
  const owner = isId(values["disputeId"])
    ? "dispute"
    : isId(values["loanId"])
      ? "loan"
      : isId(values["arrearsId"])
        ? "arrears"
        : "assessment";
  return {
    ...matter,
    owner,
    receivedOn: isText(values["receivedOn"]) ? values["receivedOn"] : null,
    matterDueOn: isText(values["ownMatterDueOn"]) ? values["ownMatterDueOn"] : null,
    papers,
  };
}
