import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { fewQuestion } from "../parts/register/questions.ts";
import { useRegister } from "../parts/register/registers.ts";
import classes from "./desk-page.module.css";

/** An office without a single dispute and payment has just begun: says where to. */
export function FirstSteps(): ReactNode {
  const { t } = useWords();
  const may = useMay();
  const disputes = useQuery(fewQuestion(useRegister("disputes"), {}, 1));
  const payments = useQuery(fewQuestion(useRegister("payments"), {}, 1));
  if (disputes.data?.total !== 0 || payments.data?.total !== 0) return null;
  return (
    <section className={classes["first"]} aria-label={t("desk.first")}>
      <Text fw={600}>{t("desk.first")}</Text>
      <Text size="sm" mb="sm">
        {t("desk.firstHow")}
      </Text>
      <Group gap="xs">
        {may(["imports", "commit"]).allowed && (
          <Button renderRoot={(props) => <Link to="/imports" {...props} />}>{t("list.import")}</Button>
        )}
        {may(["disputes", "create"]).allowed && (
          <Button variant="default" renderRoot={(props) => <Link to="/disputes" search={{ form: "new" }} {...props} />}>
            {t("empty.disputesCreate")}
          </Button>
        )}
      </Group>
    </section>
  );
}
