import { Autocomplete } from "@mantine/core";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Party } from "../../../shared/disputes/parties.ts";
import { useEnterprisesLike } from "./known-enterprises.ts";
import classes from "./parties.module.css";
import { filledFrom } from "./parties.ts";
import type { Enterprise } from "./parties.ts";

type PartyNameFieldProps = {
  readonly label: string;
  readonly party: Party;
  readonly error: string | undefined;
  readonly change: (party: Party) => void;
  readonly onBlur: () => void;
};

/** The name of a party; of an enterprise the register is looked through as one types, by its name or its code. */
export function PartyNameField({ label, party, error, change, onBlur }: PartyNameFieldProps): ReactNode {
  const chosen = useRef<Enterprise | null>(null);
  const [typed, setTyped] = useState("");
  const found = useEnterprisesLike(party.kind === "enterprise" ? typed : "");
  const byId = new Map(found.map((enterprise) => [String(enterprise.id), enterprise]));
  return (
    <Autocomplete
      label={label}
      value={party.partyName}
      onChange={(text) => {
        const enterprise = chosen.current;
        chosen.current = null;
        if (enterprise?.name === text) return change(filledFrom(party, enterprise));
        setTyped(text);
        change({ ...party, partyName: text });
      }}
      onOptionSubmit={(id) => {
        chosen.current = byId.get(id) ?? null;
        setTyped("");
      }}
      onBlur={onBlur}
      data={found.map(({ id, name }) => ({ value: String(id), label: name }))}
      // The service has found them already, by words and codes that the name need not show.
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span className={classes["choice"]}>
          <span>{byId.get(option.value)?.name}</span>
          <span className="figures">{byId.get(option.value)?.uscc}</span>
        </span>
      )}
      error={error}
      withAsterisk
      aria-required
      maxLength={200}
      autoComplete="off"
      comboboxProps={{ transitionProps: { duration: 0 }, width: 420, position: "bottom-start" }}
    />
  );
}
