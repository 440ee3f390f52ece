import { Modal, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { useWords } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { Icon } from "../parts/icons.tsx";
import { isComposing } from "../parts/keys.ts";
import { orpc } from "./client.ts";
import { registerOrder } from "./register-order.ts";
import classes from "./search-everything.module.css";

type Hit = Outputs["search"]["everything"][number];

const PAUSE_MS = 150;

type SearchProps = { readonly opened: boolean; readonly close: () => void };

/** One box over all registers: arrow keys choose, Enter opens. */
export function SearchEverything({ opened, close }: SearchProps): ReactNode {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t("search.title")}
      size="lg"
      centered={false}
      yOffset="8vh"
      padding="sm"
    >
      <SearchBox close={close} />
    </Modal>
  );
}

function SearchBox({ close }: { readonly close: () => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const [text] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data, error, isFetching } = useQuery(
    orpc.search.everything.queryOptions({
      input: { text, perRegister: 5 },
      enabled: text !== "",
      placeholderData: keepPreviousData,
    }),
  );
  const hits = text === "" ? [] : inOrder(data ?? []);
  const open = (hit: Hit) => {
    close();
    void navigate({ to: `/${hit.register}`, search: { id: hit.id } });
  };
  useEffect(() => {
    document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const hit = hits[chosen];
    if (event.key === "ArrowDown") setChosen(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(chosen - 1, 0));
    else if (event.key === "Enter" && hit) open(hit);
    else return;
    event.preventDefault();
  };
  const isFound = hits.length > 0;
  return (
    <>
      <TextInput
        size="sm"
        role="combobox"
        aria-label={t("search.title")}
        aria-expanded={isFound}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isFound ? `${listId}-${chosen}` : undefined}
        placeholder={t("search.placeholder")}
        leftSection={<Icon name="search" />}
        value={typed}
        maxLength={200}
        data-autofocus
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t("search.hits")} className={classes["hits"]}>
        {registerOrder.map((register) => {
          const own = hits.filter((hit) => hit.register === register);
          if (own.length === 0) return null;
          return (
            <div key={register} role="group" aria-label={t(`register.${register}`)}>
              <div className={classes["group"]} aria-hidden="true">
                {t(`register.${register}`)}
              </div>
              {own.map((hit) => {
                const place = hits.indexOf(hit);
                return (
                  <div
                    key={hit.id}
                    id={`${listId}-${place}`}
                    role="option"
                    aria-selected={place === chosen}
                    className={classes["hit"]}
                    onClick={() => open(hit)}
                    onMouseMove={() => setChosen(place)}
                  >
                    <span className={classes["title"]}>{hit.title}</span>
                    <span className={classes["detail"]}>{hit.detail}</span>
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
      <Text size="sm" className="quiet" mt="xs" role="status">
        {error
          ? errorWords(error, words)
          : text === ""
            ? t("search.hint")
            : isFound || isFetching
              ? ""
              : t("search.nothing", { text })}
      </Text>
    </>
  );
}

function inOrder(hits: readonly Hit[]): readonly Hit[] {
  return hits.toSorted((a, b) => registerOrder.indexOf(a.register) - registerOrder.indexOf(b.register));
}
