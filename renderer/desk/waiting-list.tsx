import { Anchor, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DeskItem } from "../../shared/desk/contract.ts";
import { deskKinds } from "../../shared/desk/kinds.ts";
import type { DeskListName } from "../../shared/desk/lists.ts";
import { useWords } from "../language/index.ts";
import { DueWords } from "../parts/due-words.tsx";
import { PlaceLink } from "../parts/register/record-link.tsx";
import classes from "./desk-page.module.css";
import { ItemLink } from "./item-link.tsx";
import type { ListBehind } from "./lists-behind.ts";

type WaitingListProps = {
  readonly title: string;
  readonly nothing: string;
  readonly list: { readonly total: number; readonly items: readonly DeskItem[] };
  /** Where the whole list is: at a place of a register, or on a page of its own. */
  readonly all: ListBehind | DeskListName;
  readonly detailOf?: (item: DeskItem) => string;
  /** Whether each line says what is due; where it is always the same, the title does. */
  readonly kinds: "told" | "one";
};

/** One kind of thing that waits for somebody, the most urgent first. */
export function WaitingList({ title, nothing, list, all, detailOf, kinds }: WaitingListProps): ReactNode {
  const { t } = useWords();
  return (
    <section className={classes["list"]} aria-label={title}>
      <div className={classes["listHead"]}>
        <Title order={2} size="h5">
          {title}
        </Title>
        <span className={classes["total"]}>{t("desk.total", { total: list.total })}</span>
        {list.total > 0 && <WholeList all={all} title={title} />}
      </div>
      {list.total === 0 ? (
        <Text size="sm" className="quiet" px={12} py={6}>
          {nothing}
        </Text>
      ) : (
        <ul className={classes["items"]} tabIndex={0} aria-label={title}>
          {list.items.map((item, place) => (
            <li key={`${item.register} ${item.id} ${place}`}>
              <WaitingItem
                item={kinds === "told" ? item : { ...item, kind: null }}
                detail={detailOf ? detailOf(item) : item.detail}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WholeList({ all, title }: Pick<WaitingListProps, "all" | "title">): ReactNode {
  const { t } = useWords();
  if (typeof all !== "string") {
    return (
      <PlaceLink register={all.register} place={all.place}>
        {t("desk.showAll")}
      </PlaceLink>
    );
  }
  return (
    <Anchor
      size="sm"
      aria-label={t("desk.showAllOf", { title })}
      renderRoot={(props) => <Link to="/waiting" search={{ list: all }} {...props} />}
    >
      {t("desk.showAll")}
    </Anchor>
  );
}

function WaitingItem({ item, detail }: { readonly item: DeskItem; readonly detail: string }): ReactNode {
  const { nameOf } = useWords();
  const { title, kind, dueOn, daysLeft, provisional } = item;
  return (
    <ItemLink item={item} className={classes["item"]}>
      <span className={classes["itemTitle"]}>{title}</span>
      <span className={classes["itemDetail"]}>
        {kind !== null && <span className={classes["itemKind"]}>{nameOf(deskKinds[kind])}</span>} {detail}
      </span>
      {dueOn !== null && (
        <span className={classes["itemDue"]}>
          <DueWords deadline={{ dueOn, workdays: daysLeft, provisional }} />
        </span>
      )}
    </ItemLink>
  );
}
