import { Checkbox, NumberInput, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { agentKinds, agentScopes, genders, partyRoles } from "../../../shared/disputes/parties.ts";
import type { Party, PartyRole } from "../../../shared/disputes/parties.ts";
import { partyFields } from "../../../shared/disputes/party-fields.ts";
import type { Names } from "../../../shared/names.ts";
import { useWords } from "../../language/index.ts";
import { isMasked } from "../../parts/record/masked.ts";
import { OneOf } from "../../parts/fields/word-select.tsx";
import classes from "./parties.module.css";
import { saidById } from "./parties.ts";

type PartyDetailsProps = {
  readonly label: string;
  readonly party: Party;
  /** In words, by field. */
  readonly problems: Readonly<Record<string, string>>;
  readonly change: (party: Party) => void;
  readonly leave: (field: keyof Party) => void;
};

type TextField =
  | "idNumber"
  | "ethnicity"
  | "occupation"
  | "phone"
  | "address"
  | "representative"
  | "agentName"
  | "agentIdNumber"
  | "agentPhone";

const lengths: Readonly<Partial<Record<TextField, number>>> = {
  idNumber: 30,
  ethnicity: 30,
  phone: 40,
  agentIdNumber: 30,
  agentPhone: 40,
};

/** What the papers ask of a party besides its name, and who acts for it. */
export function PartyDetails({ label, party, problems, change, leave }: PartyDetailsProps): ReactNode {
  const { t, nameOf } = useWords();
  const isPerson = party.kind === "person";
  // What was said before the party turned out to be something else stays in sight.
  const asksPerson = (field: keyof Party) => isPerson || party[field] !== null;
  const text = (field: TextField): ReactNode => (
    <TextInput
      key={field}
      label={nameOf(partyFields[field])}
      value={party[field] ?? ""}
      onChange={(event) => {
        const said = event.currentTarget.value;
        const next = { ...party, [field]: said === "" ? null : said };
        change(field === "idNumber" ? { ...next, ...saidById(said) } : next);
      }}
      onBlur={() => leave(field)}
      // Saved as it stands, a masked number stays what it is.
      description={isMasked(party[field]) ? t("party.masked") : undefined}
      inputWrapperOrder={["label", "input", "description", "error"]}
      error={problems[field]}
      maxLength={lengths[field] ?? 200}
      autoComplete="off"
    />
  );
  return (
    <div className={classes["details"]} role="group" aria-label={t("party.detailsOf", { party: label })}>
      {asksPerson("idNumber") && text("idNumber")}
      {asksPerson("gender") && (
        <OneOf
          label={nameOf(partyFields.gender)}
          value={party.gender}
          onChange={(gender) => change({ ...party, gender: gender as Party["gender"] })}
          data={choicesOf(genders, nameOf)}
        />
      )}
      {asksPerson("birthYear") && (
        <NumberInput
          label={nameOf(partyFields.birthYear)}
          value={party.birthYear ?? ""}
          onChange={(year) => change({ ...party, birthYear: typeof year === "number" ? year : null })}
          min={1900}
          max={2099}
          allowDecimal={false}
          allowNegative={false}
          hideControls
        />
      )}
      {asksPerson("ethnicity") && text("ethnicity")}
      {asksPerson("occupation") && text("occupation")}
      {(!isPerson || party.representative !== null) && text("representative")}
      {text("phone")}
      {text("address")}
      <OneOf
        label={nameOf(partyFields.role)}
        value={party.role}
        onChange={(role) => change({ ...party, role: (role as PartyRole | null) ?? party.role })}
        data={choicesOf(partyRoles, nameOf)}
        required
      />
      {text("agentName")}
      <OneOf
        label={nameOf(partyFields.agentKind)}
        value={party.agentKind}
        onChange={(kind) => {
          change({ ...party, agentKind: kind as Party["agentKind"] });
          leave("agentName");
        }}
        data={choicesOf(agentKinds, nameOf)}
      />
      {text("agentIdNumber")}
      {text("agentPhone")}
      <Checkbox.Group
        className={classes["wide"]}
        label={nameOf(partyFields.agentScope)}
        value={[...party.agentScope]}
        onChange={(scope) => {
          change({ ...party, agentScope: scope });
          leave("agentName");
        }}
        size="xs"
        styles={{ label: { fontWeight: 400 } }}
      >
        <div className={classes["scopes"]}>
          {choicesOf(agentScopes, nameOf).map((choice) => (
            <Checkbox key={choice.value} {...choice} />
          ))}
        </div>
      </Checkbox.Group>
    </div>
  );
}

function choicesOf(table: Names, nameOf: (name: Names[string]) => string): { value: string; label: string }[] {
  return Object.entries(table).map(([value, name]) => ({ value, label: nameOf(name) }));
}
