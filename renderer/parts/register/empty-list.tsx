import { Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import type { Go, Place } from "./place.ts";
import type { RegisterView } from "./view.ts";

type EmptyListProps = {
  readonly view: RegisterView;
  readonly place: Place;
  readonly go: Go;
  readonly create: () => void;
};

/** Says why there is nothing to see, and what to do first. */
export function EmptyList({ view, place, go, create }: EmptyListProps): ReactNode {
  const { t, nameOf } = useWords();
  const may = useMay();
  const noun = nameOf(view.noun);
  if (place.filter !== undefined || place.text !== undefined) {
    return (
      <Stack align="center" gap="sm" p="xl">
        <Text>{t("list.noMatch", { noun })}</Text>
        <Button variant="default" onClick={() => go({ filter: undefined, text: undefined }, { replace: true })}>
          {t("list.showAll")}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack align="center" gap="xs" p="xl">
      <Text fw={600}>{t(view.empty.nothing)}</Text>
      <Text size="sm" className="quiet" ta="center">
        {t(view.empty.whatNext)}
      </Text>
      <Group mt="xs" justify="center">
        {may([view.name, "create"]).allowed && <Button onClick={create}>{t(view.empty.create)}</Button>}
        {view.importable && (
          <Button variant="default" renderRoot={(props) => <Link to="/imports" {...props} />}>
            {t("list.import")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
