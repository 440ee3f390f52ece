import { Button, Loader, Menu, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { documentKinds } from "../../shared/documents/kinds.ts";
import type { OwnedDocumentKind } from "../../shared/documents/kinds.ts";
import type { OwnerIds } from "../../shared/owners/owners.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { errorWords, problemWords } from "../parts/error-words.ts";
import { Icon } from "../parts/icons.tsx";
import classes from "./documents.module.css";
import { paperName } from "./paper-words.ts";

type Kind = Outputs["documents"]["kinds"][number];
type ProduceMenuProps = {
  readonly owner: OwnerIds;
  readonly whyNot: string | null;
  readonly isPending: boolean;
  readonly produce: (kind: OwnedDocumentKind, subjectId: number | null) => void;
};

/** 生成文书: one click for each paper that can be produced now; the others say why not. */
export function ProduceMenu({ owner, whyNot, isPending, produce }: ProduceMenuProps): ReactNode {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (whyNot !== null) {
    return (
      <ActButton look="line" whyNot={whyNot} onClick={() => undefined}>
        {t("documents.produce")}
      </ActButton>
    );
  }
  return (
    <Menu position="bottom-end" width={380} opened={isOpen} onChange={setOpen} returnFocus>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          px={6}
          h={24}
          loading={isPending}
          rightSection={<Icon name="down" size={12} />}
        >
          {t("documents.produce")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes["menu"]}>{isOpen && <Choices owner={owner} produce={produce} />}</Menu.Dropdown>
    </Menu>
  );
}

function Choices({ owner, produce }: Pick<ProduceMenuProps, "owner" | "produce">): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { data, error } = useQuery(
    // What was done elsewhere may have made another paper possible.
    orpc.documents.kinds.queryOptions({ input: owner, staleTime: 0 }),
  );
  if (error) return <Menu.Label>{errorWords(error, words)}</Menu.Label>;
  if (data === undefined) return <Loader size="xs" m="sm" />;
  const possible = data.filter(({ problems }) => problems.length === 0);
  const impossible = data.filter(({ problems }) => problems.length > 0);
  return (
    <>
      <Menu.Label>{t("documents.possible")}</Menu.Label>
      {possible.length === 0 && (
        <Text size="xs" className="quiet" px="sm" pb={4}>
          {t("documents.nonePossible")}
        </Text>
      )}
      {possible.flatMap(({ kind, subjects }) =>
        subjects.map((subject) => (
          <Choice key={`${kind} ${subject.id ?? ""}`} kind={kind} subject={subject} produce={produce} />
        )),
      )}
      {impossible.length > 0 && <Menu.Label>{t("documents.impossible")}</Menu.Label>}
      {impossible.map(({ kind, problems }) => (
        <Menu.Item key={kind} data-disabled aria-disabled closeMenuOnClick={false}>
          {nameOf(documentKinds[kind])}
          <Text size="xs" className="quiet">
            {problems.map((problem) => problemWords(problem, words)).join(" ")}
          </Text>
        </Menu.Item>
      ))}
    </>
  );
}

type ChoiceProps = Pick<ProduceMenuProps, "produce"> & {
  readonly kind: OwnedDocumentKind;
  readonly subject: Kind["subjects"][number];
};

function Choice({ kind, subject, produce }: ChoiceProps): ReactNode {
  const words = useWords();
  const why = subject.problems.map((problem) => problemWords(problem, words)).join(" ");
  if (why === "") {
    return <Menu.Item onClick={() => produce(kind, subject.id)}>{paperName(kind, subject.about, words)}</Menu.Item>;
  }
  return (
    <Menu.Item data-disabled aria-disabled closeMenuOnClick={false}>
      {paperName(kind, subject.about, words)}
      <Text size="xs" className="quiet">
        {why}
      </Text>
    </Menu.Item>
  );
}
