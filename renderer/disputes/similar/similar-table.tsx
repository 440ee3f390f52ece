import type { ReactNode } from "react";
import type { SimilarDispute } from "../../../shared/disputes/contract.ts";
import { disputeFields as names } from "../../../shared/disputes/fields.ts";
import { disputeStates } from "../../../shared/disputes/states.ts";
import { fen, formatYuan } from "../../../shared/money.ts";
import { useWords } from "../../language/index.ts";
import { PlaceLink } from "../../parts/register/record-link.tsx";
import { StateBadge } from "../../parts/state-badge.tsx";
import { toneOf } from "../tone.ts";
import classes from "./similar.module.css";

type SimilarTableProps = {
  readonly disputes: readonly SimilarDispute[];
  /** The choice that stands before each line. */
  readonly renderChoice?: (dispute: SimilarDispute) => ReactNode;
};

/** Other disputes of the ledger, in one line each, every one a way to its record. */
export function SimilarTable({ disputes, renderChoice }: SimilarTableProps): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <table className={classes["table"]} aria-label={t("similar.list")}>
      <thead>
        <tr>
          {renderChoice && <th scope="col" aria-label={t("similar.choose")} />}
          <th scope="col">{nameOf(names.ledgerNo)}</th>
          <th scope="col">{nameOf(names.parties)}</th>
          <th scope="col" data-numeric>
            {t("money.column", { name: nameOf(names.amountClaimed) })}
          </th>
          <th scope="col">{nameOf(names.registeredOn)}</th>
          <th scope="col">{nameOf(names.state)}</th>
        </tr>
      </thead>
      <tbody>
        {disputes.map((dispute) => (
          <tr key={dispute.id}>
            {renderChoice && <td>{renderChoice(dispute)}</td>}
            <td className={`${classes["short"]} figures`}>
              <PlaceLink register="disputes" place={{ id: dispute.id }}>
                {dispute.ledgerNo}
              </PlaceLink>
            </td>
            <td>{dispute.title ?? `${dispute.applicantName} – ${dispute.respondentName}`}</td>
            <td data-numeric className={`${classes["short"]} figures`}>
              {dispute.amountClaimed === null ? "—" : formatYuan(fen(dispute.amountClaimed))}
            </td>
            <td className={`${classes["short"]} figures`}>{dispute.registeredOn}</td>
            <td className={classes["short"]}>
              <StateBadge tone={toneOf(dispute.state)}>{nameOf(disputeStates[dispute.state])}</StateBadge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
