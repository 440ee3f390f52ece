import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { host } from "../app/host.ts";
import { useWords } from "../language/index.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { broughtBy } from "./brought.ts";
import { History } from "./history.tsx";
import type { Brought } from "./importing.ts";
import classes from "./imports.module.css";
import { refusedFile } from "./refused-file.ts";

type BroughtStepProps = { readonly fileName: string; readonly brought: Brought; readonly again: () => void };

/** The last step: what the import brought, and where to find it. */
export function BroughtStep({ fileName, brought, again }: BroughtStepProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { counts, problems } = brought;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const download = () => {
    const named = problems.map((problem) => ({ ...problem, kind: null }));
    void host.saveFile(refusedFile(fileName, named, words));
  };
  return (
    <div className={classes["scroll"]}>
      <Stack component="section" className={classes["done"]} gap="sm">
        <Title order={2} size="h5" ref={title} tabIndex={-1}>
          {t("imports.done", { file: fileName })}
        </Title>
        <ul className={classes["brought"]} aria-label={t("imports.brought")}>
          {broughtBy(counts).map(({ register, said, number }) => (
            <li key={register}>
              <PlaceLink register={register} place={{}}>
                {t(said, { number: number.toLocaleString("en-US") })}
              </PlaceLink>
            </li>
          ))}
        </ul>
        {counts.existing > 0 && (
          <Text size="sm">{t("imports.alreadyThere", { number: counts.existing.toLocaleString("en-US") })}</Text>
        )}
        {counts.refused > 0 && (
          <Group gap="sm">
            <Text size="sm">{t("imports.leftOut", { number: counts.refused.toLocaleString("en-US") })}</Text>
            {problems.length > 0 && (
              <Button variant="default" size="compact-sm" onClick={download}>
                {t("imports.downloadRefused")}
              </Button>
            )}
          </Group>
        )}
        <Text size="sm" className="quiet">
          {t("imports.undoHint")}
        </Text>
        <Group>
          <Button onClick={again}>{t("imports.another")}</Button>
        </Group>
      </Stack>
      <History />
    </div>
  );
}
