import { Button, Group, Modal, Stack, Table, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { BackupPlace } from "../../shared/backups/contract.ts";
import { backupFailureCodes } from "../../shared/backups/failures.ts";
import { client, orpc } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useWords } from "../language/index.ts";
import type { WordKey } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Busy } from "../parts/busy.tsx";
import { bytesWords } from "../parts/bytes-words.ts";
import { errorWords } from "../parts/error-words.ts";
import { Failed } from "../parts/failed.tsx";
import classes from "./backups.module.css";

const kinds: Readonly<Record<BackupPlace["kind"], WordKey>> = {
  office: "backups.placeOffice",
  disk: "backups.placeDisk",
  chosen: "backups.placeChosen",
};

type PlaceDialogProps = { readonly opened: boolean; readonly present: string; readonly close: () => void };

/** Which disk the backups go to. */
export function PlaceDialog({ opened, present, close }: PlaceDialogProps): ReactNode {
  const { t } = useWords();
  return (
    <Modal opened={opened} onClose={close} title={t("backups.choose")} size="lg">
      <Places present={present} close={close} />
    </Modal>
  );
}

function Places({ present, close }: Omit<PlaceDialogProps, "opened">): ReactNode {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const places = useQuery(orpc.backups.places.queryOptions({ staleTime: 0 }));
  const changed = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: orpc.backups.key() });
    notifications.show({ message: t("backups.placeChanged") });
    close();
  };
  const choose = useMutation({ mutationFn: (id: string) => client.backups.choosePlace({ id }), onSuccess: changed });
  const { chooseBackupFolder } = host;
  const chooseFolder = useMutation({
    mutationFn: async () => (await chooseBackupFolder?.()) ?? ({ outcome: "cancelled" } as const),
    onSuccess: ({ outcome }) => (outcome === "chosen" ? changed() : undefined),
  });
  if (places.error) return <Failed error={places.error} again={() => void places.refetch()} />;
  if (!places.data) return <Busy stop={close} />;
  const refused = chooseFolder.data?.outcome === "refused" ? chooseFolder.data.code : null;
  const why = choose.error ? errorWords(choose.error, words) : refused && t(refusalKey(refused));
  return (
    <Stack gap="sm">
      <Text size="sm">{t("backups.chooseHint")}</Text>
      <div className={classes["tableBox"]}>
        <Table className={classes["table"]} verticalSpacing={4}>
          <Table.Tbody>
            {places.data.map((place) => (
              <Table.Tr key={place.id}>
                <Table.Th scope="row" className={classes["where"]}>
                  {place.name}
                </Table.Th>
                <Table.Td>{t(kinds[place.kind])}</Table.Td>
                <Table.Td className="figures">
                  {place.freeBytes === null ? "" : t("backups.free", { free: bytesWords(place.freeBytes) })}
                </Table.Td>
                <Table.Td>
                  {place.id === present ? (
                    t("backups.inUse")
                  ) : (
                    <ActButton
                      whyNot={place.writable ? null : t("backups.notWritable")}
                      isPending={choose.isPending && choose.variables === place.id}
                      onClick={() => choose.mutate(place.id)}
                    >
                      {t("backups.usePlace")}
                    </ActButton>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {why && (
        <Text size="sm" className="overdue" role="alert">
          {why}
        </Text>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          h={28}
          loading={places.isFetching}
          onClick={() => void places.refetch()}
        >
          {t("backups.refresh")}
        </Button>
        {chooseBackupFolder && (
          <Button variant="default" size="compact-sm" h={28} onClick={() => chooseFolder.mutate()}>
            {t("backups.chooseFolder")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function refusalKey(code: string): WordKey {
  const known = backupFailureCodes.find((one) => one === code);
  return `backups.error.${known ?? "OTHER"}`;
}
