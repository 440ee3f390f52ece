import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { numberScopes } from "../../shared/numbers/scopes.ts";
import type { Sequence } from "../../shared/numbers/scopes.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { GapList } from "./gap-list.tsx";
import classes from "./numbers.module.css";
import { keyOf, SequenceTable } from "./sequence-table.tsx";

/** 编号: how far each sequence of numbers has come, and why some of its numbers are not in use. */
export function NumberSettings(): ReactNode {
  const { t } = useWords();
  const { data, error, isFetching, refetch } = useQuery(orpc.numbers.sequences.queryOptions());
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return isFetching ? <Busy stop={() => undefined} /> : null;
  return (
    <>
      <Text size="sm" maw={860} mb="sm">
        {t("numbers.explained")}
      </Text>
      <NextNumbers next={data.next} />
      {data.sequences.length === 0 ? (
        <Text size="sm" className="quiet">
          {t("numbers.none")}
        </Text>
      ) : (
        <Sequences sequences={data.sequences} />
      )}
    </>
  );
}

type Known = Outputs["numbers"]["sequences"];

function NextNumbers({ next }: { readonly next: Known["next"] }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <section className={classes["part"]} aria-labelledby="numbers-next">
      <Title order={2} size="h5" id="numbers-next" mb={4}>
        {t("numbers.next")}
      </Title>
      <dl className={classes["next"]}>
        {next.map(({ scope, number }) => (
          <div key={scope}>
            <dt>{nameOf(numberScopes[scope])}</dt>
            <dd className="figures">{number}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Sequences({ sequences }: { readonly sequences: Known["sequences"] }): ReactNode {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Sequence | null>(null);
  const shown = sequences.find((sequence) => chosen !== null && keyOf(sequence) === keyOf(chosen));
  return (
    <>
      <section className={classes["part"]} aria-labelledby="numbers-sequences">
        <Title order={2} size="h5" id="numbers-sequences" mb={4}>
          {t("numbers.sequences")}
        </Title>
        <SequenceTable sequences={sequences} chosen={shown ?? null} choose={setChosen} />
      </section>
      {shown && <GapList key={keyOf(shown)} sequence={shown} />}
    </>
  );
}
