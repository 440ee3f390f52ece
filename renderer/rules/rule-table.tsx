import { Table, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import type { RuleSet, RuleVersion } from "../../shared/rules/contract.ts";
import { fixedRules, revisableRules } from "../../shared/rules/kinds.ts";
import type { RevisableRule } from "../../shared/rules/kinds.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { useWordName } from "../parts/fields/use-field-words.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import { Confirmation } from "./confirmation.tsx";
import type { RuleCode } from "./groups.ts";
import classes from "./rules.module.css";
import { ruleLines } from "./said.ts";

type RuleTableProps = {
  readonly title: string;
  readonly rules: readonly (RuleSet & { readonly code: RuleCode })[];
  /** Versions that were replaced, too. */
  readonly showsPast: boolean;
  readonly revise: (code: RevisableRule) => void;
  readonly confirm: (code: RuleCode, version: RuleVersion) => void;
};

/** Rules of one kind with what they say, since when, on what grounds; those still to come stand above. */
export function RuleTable({ title, rules, showsPast, revise, confirm }: RuleTableProps): ReactNode {
  const { t } = useWords();
  return (
    <Table verticalSpacing={5} aria-label={title} className={classes["rules"]}>
      <colgroup>
        <col className={classes["name"]} />
        <col />
        <col className={classes["from"]} />
        <col className={classes["basis"]} />
        <col className={classes["act"]} />
      </colgroup>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("rules.rule")}</Table.Th>
          <Table.Th>{t("rules.value")}</Table.Th>
          <Table.Th>{t("rules.from")}</Table.Th>
          <Table.Th>{t("rules.basis")}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t("record.acts")}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      {rules.map((rule) => (
        <RuleBody key={rule.code} {...{ rule, showsPast, revise, confirm }} />
      ))}
    </Table>
  );
}

type RuleBodyProps = Pick<RuleTableProps, "showsPast" | "revise" | "confirm"> & {
  readonly rule: RuleTableProps["rules"][number];
};

const isRevisable = (code: RuleCode): code is RevisableRule => code in revisableRules;

function RuleBody({ rule: { code, versions }, showsPast, revise, confirm }: RuleBodyProps): ReactNode {
  const { t, nameOf } = useWords();
  const may = useMay();
  const shown = versions.filter(({ standing }) => showsPast || standing !== "past");
  const name = nameOf({ ...revisableRules, ...fixedRules }[code]);
  return (
    <Table.Tbody>
      {shown.map((version, place) => (
        <Table.Tr key={version.version} className={version.standing === "past" ? "quiet" : undefined}>
          {place === 0 && (
            <Table.Th scope="rowgroup" rowSpan={shown.length} className={classes["ruleName"]}>
              {name}
            </Table.Th>
          )}
          <VersionCells
            code={code}
            name={name}
            version={version}
            showsStanding={shown.length > 1}
            confirm={() => confirm(code, version)}
          />
          {place === 0 && (
            <Table.Td rowSpan={shown.length} className={classes["ruleAct"]}>
              {isRevisable(code) && (
                <ActButton look="small" whyNot={may(["rules", "revise"]).why} onClick={() => revise(code)}>
                  {t("rules.revise")}
                  <VisuallyHidden>{name}</VisuallyHidden>
                </ActButton>
              )}
            </Table.Td>
          )}
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}

const tones = { past: "quiet", in_force: "good", coming: "going" } as const;
const standingKeys = { past: "rules.past", in_force: "rules.inForce", coming: "rules.coming" } as const;

type VersionCellsProps = {
  readonly code: RuleCode;
  readonly version: RuleVersion;
  readonly name: string;
  readonly showsStanding: boolean;
  readonly confirm: () => void;
};

function VersionCells({ code, name, version, showsStanding, confirm }: VersionCellsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const naming = useWordName();
  return (
    <>
      <Table.Td>
        {ruleLines(code, version.parameters, words, naming).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </Table.Td>
      <Table.Td className="figures">
        {version.effectiveFrom}
        {showsStanding && (
          <div className={classes["standing"]}>
            <StateBadge tone={tones[version.standing]}>{t(standingKeys[version.standing])}</StateBadge>{" "}
            {t("rules.version", { version: version.version })}
          </div>
        )}
      </Table.Td>
      <Table.Td>
        {version.basis}
        <Confirmation name={name} version={version} confirm={confirm} />
      </Table.Td>
    </>
  );
}
