import { Button, Group, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { Inputs } from "../../shared/contract.ts";
import { client, orpc } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useWords } from "../language/index.ts";
import type { WordKey } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import classes from "./privacy.module.css";
import { Traces } from "./traces.tsx";

type Wanted = Inputs["privacy"]["findPerson"];

const fields = [
  { name: "name", label: "privacy.name", least: 2, tooShort: "privacy.nameTooShort" },
  { name: "phone", label: "privacy.phone", least: 5, tooShort: "privacy.phoneTooShort" },
  { name: "idNumber", label: "privacy.idNumber", least: 15, tooShort: "privacy.idTooShort" },
] as const satisfies readonly { name: keyof Wanted; label: WordKey; least: number; tooShort: WordKey }[];

const NOTHING = { name: "", phone: "", idNumber: "" };

/** Asks for a person, shows every record in which they stand, and hands them a copy. */
export function FindPerson(): ReactNode {
  const words = useWords();
  const { t } = words;
  const [typed, setTyped] = useState(NOTHING);
  const [isTried, setTried] = useState(false);
  const find = useMutation(orpc.privacy.findPerson.mutationOptions());
  const given = fields.filter(({ name }) => typed[name].trim() !== "");
  const isTooShort = (name: keyof typeof NOTHING, least: number) => Array.from(typed[name].trim()).length < least;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (given.length === 0 || given.some(({ name, least }) => isTooShort(name, least))) return;
    find.mutate(Object.fromEntries(given.map(({ name }) => [name, typed[name].trim()])));
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        <div className={classes["fields"]}>
          {fields.map(({ name, label, least, tooShort }) => (
            <TextInput
              key={name}
              label={t(label)}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              error={isTried && typed[name].trim() !== "" && isTooShort(name, least) ? t(tooShort) : undefined}
              maxLength={200}
              autoComplete="off"
            />
          ))}
          <Button type="submit" loading={find.isPending}>
            {t("privacy.doFind")}
          </Button>
        </div>
        {isTried && given.length === 0 && (
          <Text size="sm" mt="xs" className="overdue" role="alert">
            {t("privacy.nothingAsked")}
          </Text>
        )}
      </form>
      {find.error && (
        <Text size="sm" mt="xs" className="overdue" role="alert">
          {errorWords(find.error, words)}
        </Text>
      )}
      {find.data && <Found data={find.data} wanted={find.variables} />}
    </>
  );
}

type FoundProps = {
  readonly data: Awaited<ReturnType<typeof client.privacy.findPerson>>;
  readonly wanted: Wanted;
};

function Found({ data: { traces, total }, wanted }: FoundProps): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const [asks, setAsks] = useState(false);
  const hand = useMutation({
    mutationFn: async (reason: string) =>
      host.saveFile(await client.privacy.exportPerson({ wanted, reason, language })),
    onSuccess: () => setAsks(false),
  });
  if (total === 0) {
    return (
      <Text size="sm" className={classes["found"]} role="status">
        {t("privacy.foundNone")}
      </Text>
    );
  }
  const isCut = traces.length < total;
  return (
    <>
      <Group justify="space-between" className={classes["found"]}>
        <Text size="sm" role="status">
          {t(isCut ? "privacy.foundMore" : "privacy.found", { total, shown: traces.length })}
        </Text>
        <Button variant="default" size="compact-sm" onClick={() => setAsks(true)}>
          {t("privacy.exportPerson")}
        </Button>
      </Group>
      <Traces traces={traces} />
      <Text size="sm" mt="xs" className="quiet">
        {t("privacy.correction")}
      </Text>
      <ReasonDialog
        opened={asks}
        title={t("privacy.exportPerson")}
        explanation={t("privacy.exportPersonExplanation")}
        confirm={t("privacy.export")}
        isPending={hand.isPending}
        error={hand.error && errorWords(hand.error, words)}
        close={() => {
          setAsks(false);
          hand.reset();
        }}
        go={(reason) => hand.mutate(reason)}
      />
    </>
  );
}
