import { ActionIcon, Button, Group, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { measureColours } from "../../shared/measures/colours.ts";
import type { MeasureSheet } from "../../shared/measures/sheet-contract.ts";
import { measureStates } from "../../shared/measures/states.ts";
import { client, orpc } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Busy } from "../parts/busy.tsx";
import { errorWords } from "../parts/error-words.ts";
import { Failed } from "../parts/failed.tsx";
import { Icon } from "../parts/icons.tsx";
import { usePrint } from "../parts/printing/use-print.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { ColourMark } from "./colour-mark.tsx";
import { HeadingsNote } from "./headings-note.tsx";
import classes from "./measures.module.css";
import { ServicesTable } from "./services-table.tsx";
import { SheetTable } from "./sheet-table.tsx";
import { shifted, useSheetPlace } from "./sheet-place.ts";

/** 季度表: the measures with colour and progress, and the services of a quarter; every number leads to its records. */
export function SheetPage(): ReactNode {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const print = usePrint();
  const [quarter, go] = useSheetPlace();
  const { data, error, isFetching, refetch } = useQuery(orpc.measures.sheet.queryOptions({ input: quarter }));
  const download = useMutation({
    mutationFn: async () => host.saveFile(await client.measures.sheetExcel({ ...quarter, language: words.language })),
    onError: (failure) => notifications.show({ message: errorWords(failure, words), color: "gray", autoClose: false }),
  });
  const title = t("measures.quarterTitle", quarter);
  return (
    <div className={classes["sheet"]} tabIndex={0} role="region" aria-label={t("measures.sheet")}>
      <Group justify="space-between" className={`${classes["bar"] ?? ""} not-printed`}>
        <Group gap="sm">
          <Title order={1} size="h3">
            {t("measures.sheet")}
          </Title>
          <Group gap={4}>
            <ActionIcon
              variant="default"
              aria-label={t("measures.quarterBefore")}
              onClick={() => go(shifted(quarter, -1))}
            >
              <Icon name="left" size={14} />
            </ActionIcon>
            <Text className="figures" role="status">
              {t("measures.quarterName", quarter)}
            </Text>
            <ActionIcon
              variant="default"
              aria-label={t("measures.quarterAfter")}
              onClick={() => go(shifted(quarter, 1))}
            >
              <Icon name="right" size={14} />
            </ActionIcon>
          </Group>
        </Group>
        <Group gap="xs">
          <PlaceLink register="measures" place={{}}>
            {t("measures.toRegister")}
          </PlaceLink>
          <ActButton whyNot={may(["measures", "sheetExcel"]).why} onClick={() => download.mutate()}>
            {t("measures.excel")}
          </ActButton>
          <Button variant="default" leftSection={<Icon name="print" size={14} />} onClick={() => print(title)}>
            {t("ledger.print")}
          </Button>
        </Group>
      </Group>
      <h2 className={classes["paper"]}>{title}</h2>
      <HeadingsNote />
      {error && <Failed error={error} again={() => void refetch()} />}
      {!data && isFetching && <Busy stop={() => undefined} />}
      {data && <Sheet sheet={data} />}
    </div>
  );
}

function Sheet({ sheet }: { readonly sheet: MeasureSheet }): ReactNode {
  const { t, nameOf } = useWords();
  const { counts, asOf } = sheet;
  return (
    <>
      <section aria-label={t("register.measures")}>
        <div className={classes["counts"]} role="status">
          <span>{t("measures.counted", { count: counts.all, asOf })}</span>
          {(["green", "yellow", "red"] as const).map((colour) => (
            <span key={colour} className={classes["nowrap"]}>
              <ColourMark colour={colour} reason={null} />{" "}
              <span
                className="figures"
                aria-label={t("measures.inColour", { colour: nameOf(measureColours[colour]), count: counts[colour] })}
              >
                {counts[colour]}
              </span>
            </span>
          ))}
          <span>
            {nameOf(measureStates.closed)} <span className="figures">{counts.closed}</span>
          </span>
          <span>
            {t("measures.supervisedThen")} <span className="figures">{counts.supervisions}</span>
          </span>
        </div>
        {sheet.lines.length === 0 ? (
          <Text size="sm">{t("measures.nothingThen")}</Text>
        ) : (
          <SheetTable lines={sheet.lines} />
        )}
      </section>
      <section aria-label={t("register.serviceRecords")} className={classes["services"]}>
        <h2 className={classes["heading"]}>{t("register.serviceRecords")}</h2>
        {sheet.services.length === 0 ? (
          <Text size="sm">{t("measures.nothingServed")}</Text>
        ) : (
          <ServicesTable sheet={sheet} />
        )}
      </section>
    </>
  );
}
