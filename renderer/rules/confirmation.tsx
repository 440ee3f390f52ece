import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import type { RuleVersion } from "../../shared/rules/contract.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { formatInstant } from "../parts/instants.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./rules.module.css";

type ConfirmationProps = {
  /** What the rule is called. */
  readonly name: string;
  readonly version: RuleVersion;
  readonly confirm: () => void;
};

/** 核定: who made this version and who confirmed it, by what; or that nobody has, and the way to do it. */
export function Confirmation({ name, version, confirm }: ConfirmationProps): ReactNode {
  const { t } = useWords();
  const may = useMay();
  const { confirmed, revisedBy, revisedAt, standing } = version;
  return (
    <div className={classes["confirmation"]}>
      {revisedBy !== null && revisedAt !== null && (
        <span className="quiet">{t("rules.revisedBy", { by: revisedBy, at: formatInstant(revisedAt) })}</span>
      )}
      <StateBadge tone={confirmed === null ? "warn" : "good"}>
        {t(confirmed === null ? "rules.unconfirmed" : "rules.confirmed")}
      </StateBadge>
      {confirmed !== null && (
        <span className="quiet">
          {t("rules.confirmedBy", { by: confirmed.by, at: formatInstant(confirmed.at), note: confirmed.note })}
        </span>
      )}
      {confirmed === null && standing !== "past" && (
        <ActButton look="line" whyNot={may(["rules", "confirm"]).why} onClick={confirm}>
          {t("rules.confirm")}
          <VisuallyHidden>{name}</VisuallyHidden>
        </ActButton>
      )}
    </div>
  );
}
