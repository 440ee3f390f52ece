import type { ReactNode } from "react";
import { agentKinds, agentScopes, genders, partyKinds } from "../../../shared/disputes/parties.ts";
import type { Party } from "../../../shared/disputes/parties.ts";
import { partyFields } from "../../../shared/disputes/party-fields.ts";
import { useWords } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import { isNumber, isRecord } from "../../parts/remembered.ts";
import { PlaceLink } from "../../parts/register/record-link.tsx";
import classes from "./parties-list.module.css";
import { partiesIn, partyLabel } from "./parties.ts";

/** The parties of a case, each with what is known of it and who acts for it. */
export function PartiesList({ value }: { readonly value: unknown }): ReactNode {
  const words = useWords();
  const parties = partiesIn(value);
  return (
    <ul className={classes["list"]} aria-label={words.t("party.list")}>
      {parties.map((party, place) => {
        const label = partyLabel(parties, place, words);
        const agent = agentOf(party, words);
        return (
          <li key={`${party.role} ${party.partyName} ${party.idNumber ?? ""}`} className={classes["party"]}>
            <span className={classes["role"]}>{label}</span>
            <div>
              <div>
                <Name name={party.partyName} enterprise={enterpriseOf(value, place)} />{" "}
                {party.partyUscc !== null && <span className={`${classes["code"]} figures`}>{party.partyUscc}</span>}
                {party.kind !== "enterprise" && (
                  <span className={classes["code"]}>{words.nameOf(partyKinds[party.kind])}</span>
                )}
              </div>
              <Line facts={factsOf(party, words)} />
              {agent.length > 0 && <Line facts={agent} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Name({ name, enterprise }: { readonly name: string; readonly enterprise: number | null }): ReactNode {
  if (enterprise === null) return name;
  return (
    <PlaceLink register="enterprises" place={{ id: enterprise }} inText>
      {name}
    </PlaceLink>
  );
}

/** Which enterprise of the register the party is. */
function enterpriseOf(value: unknown, place: number): number | null {
  const party: unknown = Array.isArray(value) ? value[place] : null;
  return isRecord(party) && isNumber(party["enterpriseId"]) ? party["enterpriseId"] : null;
}

type Fact = readonly [name: string, said: string];

function Line({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  if (facts.length === 0) return null;
  return (
    <div className={classes["facts"]}>
      {facts.map(([name, said]) => (
        <span key={name}>
          <span className="quiet">{name}</span> {said}
        </span>
      ))}
    </div>
  );
}

const said = (name: string, value: string | number | null): Fact[] =>
  value === null || value === "" ? [] : [[name, String(value)]];

function factsOf(party: Party, { nameOf }: Words): readonly Fact[] {
  return [
    ...said(nameOf(partyFields.representative), party.representative),
    ...said(nameOf(partyFields.idNumber), party.idNumber),
    ...said(nameOf(partyFields.gender), party.gender && nameOf(genders[party.gender])),
    ...said(nameOf(partyFields.ethnicity), party.ethnicity),
    ...said(nameOf(partyFields.birthYear), party.birthYear),
    ...said(nameOf(partyFields.occupation), party.occupation),
    ...said(nameOf(partyFields.phone), party.phone),
    ...said(nameOf(partyFields.address), party.address),
  ];
}

function agentOf(party: Party, { nameOf, language }: Words): readonly Fact[] {
  if (party.agentName === null) return [];
  const kind = party.agentKind === null ? null : nameOf(agentKinds[party.agentKind]);
  const scope = party.agentScope.map((each) => nameOf(agentScopes[each])).join(language === "zh" ? "；" : "; ");
  return [
    [nameOf(partyFields.agentName), kind === null ? party.agentName : `${party.agentName}（${kind}）`],
    ...said(nameOf(partyFields.agentPhone), party.agentPhone),
    ...said(nameOf(partyFields.agentIdNumber), party.agentIdNumber),
    ...said(nameOf(partyFields.agentScope), scope),
  ];
}
