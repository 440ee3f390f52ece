import { ActionIcon, NumberInput } from "@mantine/core";
import { useEffect, useEffectEvent } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { Icon } from "../../parts/icons.tsx";
import { isTyping } from "./is-typing.ts";
import classes from "./preview.module.css";

type PageTurnerProps = {
  readonly page: number;
  readonly total: number;
  readonly turn: (page: number) => void;
};

/** Turns the pages of a PDF, by mouse, by arrow keys, or to a number. */
export function PageTurner({ page, total, turn }: PageTurnerProps): ReactNode {
  const { t } = useWords();
  const go = (wanted: number): void => turn(Math.min(total, Math.max(1, wanted)));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event)) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: page - 1,
      PageUp: page - 1,
      ArrowRight: page + 1,
      PageDown: page + 1,
      Home: 1,
      End: total,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    go(wanted);
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className={classes["bar"]} data-end="true">
      <ActionIcon
        variant="subtle"
        aria-label={t("preview.previousPage")}
        disabled={page <= 1}
        onClick={() => go(page - 1)}
      >
        <Icon name="left" />
      </ActionIcon>
      <NumberInput
        className={classes["number"]}
        aria-label={t("preview.page")}
        value={page}
        min={1}
        max={total}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        clampBehavior="blur"
        onChange={(value) => typeof value === "number" && value >= 1 && value <= total && turn(value)}
      />
      <span className="figures">{t("preview.ofPages", { total })}</span>
      <ActionIcon
        variant="subtle"
        aria-label={t("preview.nextPage")}
        disabled={page >= total}
        onClick={() => go(page + 1)}
      >
        <Icon name="right" />
      </ActionIcon>
    </div>
  );
}
