import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { fen, formatWan } from "../../../shared/money.ts";
import { useWords } from "../../language/index.ts";
import { StateBadge } from "../state-badge.tsx";
import { PlaceLink } from "../register/record-link.tsx";
import { toneOf } from "./field.ts";
import type { Field } from "./field.ts";
import { RecordName } from "./record-name.tsx";
import { useFieldWords } from "./use-field-words.ts";

/** From 1 万元 on an amount is easier to grasp in 万元. */
const WORTH_WAN = 1_000_000;

/** A value as a record's page shows it. */
export function FieldValue({ field, value }: { readonly field: Field; readonly value: unknown }): ReactNode {
  const { t } = useWords();
  const said = useFieldWords()(field, value);
  if (field.kind === "record" && typeof value === "number") {
    return (
      <PlaceLink register={field.register} place={{ id: value }}>
        <RecordName register={field.register} id={value} />
      </PlaceLink>
    );
  }
  if (field.kind === "money" && typeof value === "number") {
    return (
      <span className="figures">
        {t("money.yuan", { amount: said })}
        {Math.abs(value) >= WORTH_WAN && (
          <Text component="span" size="xs" c="dimmed" ml={6}>
            {t("money.wan", { amount: formatWan(fen(value)) })}
          </Text>
        )}
      </span>
    );
  }
  const tone = toneOf(field, value);
  if (tone !== undefined && said !== "") return <StateBadge tone={tone}>{said}</StateBadge>;
  if (field.kind === "own") return <field.Show value={value} />;
  if (said === "") return <span aria-label={t("record.blank")}>—</span>;
  if (field.kind === "longText") return <span className="paragraphs">{said}</span>;
  return said;
}
