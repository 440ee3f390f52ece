import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { checkUscc } from "../../../shared/identifiers.ts";
import type { Party } from "../../../shared/disputes/parties.ts";
import { useWords } from "../../language/index.ts";
import { useDictionaries } from "../../parts/fields/use-field-words.ts";
import { useDisputesOf, useEnterpriseOf, useEnterprisesLike } from "./known-enterprises.ts";
import { filledFrom } from "./parties.ts";
import type { Enterprise } from "./parties.ts";

type EnterpriseRemarkProps = { readonly party: Party; readonly change: (party: Party) => void };

/** What the register of enterprises knows of a party, or what becomes of it there: it is linked by its credit code. */
export function EnterpriseRemark({ party, change }: EnterpriseRemarkProps): ReactNode {
  const { t } = useWords();
  const byCode = useEnterpriseOf(party.partyUscc);
  const { valid } = checkUscc(party.partyUscc ?? "");
  if (byCode) return <Known enterprise={byCode} party={party} change={change} />;
  if (valid) return byCode === null && t("party.willBeCreated");
  return <SameName party={party} change={change} />;
}

type KnownProps = EnterpriseRemarkProps & { readonly enterprise: Enterprise };

function Known({ enterprise, party, change }: KnownProps): ReactNode {
  const { t, nameOf } = useWords();
  const { entryOf } = useDictionaries();
  const disputes = useDisputesOf(enterprise.id);
  const town = enterprise.town === null ? undefined : entryOf("town", enterprise.town);
  const facts = [
    town && nameOf(town),
    enterprise.legalRepresentative && t("party.representedBy", { name: enterprise.legalRepresentative }),
    disputes !== null && disputes > 0 && t("party.hasDisputes", { count: disputes }),
  ].filter(Boolean);
  return (
    <>
      <span>{[t("party.known", { name: enterprise.name }), ...facts].join(" · ")}</span>
      {enterprise.name !== party.partyName && (
        <Button variant="subtle" size="compact-xs" onClick={() => change({ ...party, partyName: enterprise.name })}>
          {t("party.takeName")}
        </Button>
      )}
    </>
  );
}

/** Without a code nothing is linked: two enterprises may bear the same name. One of that name is offered. */
function SameName({ party, change }: EnterpriseRemarkProps): ReactNode {
  const { t } = useWords();
  const name = party.partyUscc === null ? party.partyName.trim() : "";
  const same = useEnterprisesLike(name).find((enterprise) => enterprise.name === name);
  if (name === "") return null;
  if (same === undefined) return t("party.notLinked");
  return (
    <>
      <span>{t("party.sameName", { code: same.uscc ?? "" })}</span>
      <Button variant="subtle" size="compact-xs" onClick={() => change(filledFrom(party, same))}>
        {t("party.takeIt")}
      </Button>
    </>
  );
}
