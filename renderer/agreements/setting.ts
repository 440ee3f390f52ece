import { createContext, use } from "react";
import type { Fen } from "../../shared/money.ts";
import type { Pair } from "./instalments.ts";

/** What is known of the case while its instalments are written. */
export type AgreementSetting = {
  /** Offered as payers and payees. */
  readonly parties: readonly string[];
  /** Who pays whom unless somebody says otherwise: the respondent the applicant. */
  readonly usual: Pair;
  readonly amountClaimed: Fen | null;
};

export const AgreementSettingContext = createContext<AgreementSetting>({
  parties: [],
  usual: { payer: "", payee: "" },
  amountClaimed: null,
});

export function useAgreementSetting(): AgreementSetting {
  return use(AgreementSettingContext);
}
