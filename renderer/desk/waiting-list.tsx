import { Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DeskItem } from "../../shared/desk/contract.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { deadlineWords } from "../parts/deadline-words.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import classes from "./desk-page.module.css";
import type { ListBehind } from "./lists-behind.ts";

type WaitingListProps = {
  readonly title: string;
  readonly nothing: string;
  readonly list: { readonly total: number; readonly items: readonly DeskItem[] };
  readonly all: ListBehind;
};

/** One kind of thing that waits for somebody, the most urgent first. */
export function WaitingList({ title, nothing, list, all }: WaitingListProps): ReactNode {
  const { t } = useWords();
  return (
    <section className={classes["list"]} aria-label={title}>
      <div className={classes["listHead"]}>
        <Title order={2} size="h5">
          {title}
        </Title>
        <span className={classes["total"]}>{t("desk.total", { total: list.total })}</span>
        {list.total > 0 && (
          <PlaceLink register={all.register} place={all.place}>
            {t("desk.showAll")}
          </PlaceLink>
        )}
      </div>
      {list.total === 0 ? (
        <Text size="sm" className="quiet" px="sm" py={6}>
          {nothing}
        </Text>
      ) : (
        <ul className={classes["items"]} tabIndex={0} aria-label={title}>
          {list.items.map((item) => (
            <WaitingItem key={`${item.register} ${item.id}`} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function WaitingItem({ item }: { readonly item: DeskItem }): ReactNode {
  const { today } = useSession().office;
  const words = useWords();
  const { dueOn, daysLeft } = item;
  const isOverdue = dueOn !== null && dueOn < today;
  return (
    <li>
      <Link to={`/${item.register}`} search={{ id: item.id }} className={classes["item"]}>
        <span className={classes["itemTitle"]}>{item.title}</span>
        <span className={classes["itemDetail"]}>{item.detail}</span>
        {dueOn !== null && (
          <span className={isOverdue ? classes["itemOverdue"] : classes["itemDue"]}>
            {deadlineWords(
              { dueOn, workdays: isOverdue ? null : daysLeft, provisional: item.provisional },
              today,
              words,
            )}
          </span>
        )}
      </Link>
    </li>
  );
}
