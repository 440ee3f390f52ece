import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { Inputs } from "../../../shared/contract.ts";
import type { SimilarDispute } from "../../../shared/disputes/contract.ts";
import { headParties } from "../../../shared/disputes/parties.ts";
import { orpc } from "../../app/client.ts";
import { isNumber, isText } from "../../parts/remembered.ts";
import type { Draft } from "../../parts/register/view.ts";
import { partiesIn } from "../parties/parties.ts";

type Asked = Inputs["disputes"]["similar"];

const PAUSE_MS = 400;
const none: readonly SimilarDispute[] = [];

/** What similar disputes are looked for by; null as long as one of the two parties is not known. */
export function askedBy(values: Draft, except: number | null): Asked | null {
  const { registeredOn, amountClaimed } = values;
  const parties = partiesIn(values["parties"]).filter(({ partyName }) => partyName.trim() !== "");
  const { applicant, respondent } = headParties(parties);
  if (applicant === undefined || respondent === undefined || !isText(registeredOn)) return null;
  return {
    parties: parties.map(({ role, partyName, partyUscc }) => ({ role, partyName, partyUscc })),
    amountClaimed: isNumber(amountClaimed) ? amountClaimed : null,
    registeredOn,
    ...(except !== null && { except }),
  };
}

/** The disputes that are like what is being written, a moment after it was. */
export function useSimilar(values: Draft, except: number | null): readonly SimilarDispute[] {
  const [written] = useDebouncedValue(JSON.stringify(askedBy(values, except)), PAUSE_MS);
  const asked = JSON.parse(written) as Asked | null;
  const { data } = useQuery({
    ...orpc.disputes.similar.queryOptions({
      input: asked ?? { parties: [], amountClaimed: null, registeredOn: "2000-01-01" },
    }),
    enabled: asked !== null,
  });
  return asked === null ? none : (data ?? none);
}
