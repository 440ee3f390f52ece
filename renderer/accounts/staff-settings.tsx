import { Group, Modal, Table, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { StaffMember } from "../../shared/accounts/contract.ts";
import { roles } from "../../shared/accounts/roles.ts";
import { orpc } from "../app/client.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { ResetPassword } from "./reset-password.tsx";
import { StaffForm } from "./staff-form.tsx";

/** Who works in the office, in which role and with which way in. Nobody is ever deleted: their name stands on what they did. */
export function StaffSettings(): ReactNode {
  const { t, nameOf } = useWords();
  const { user, office } = useSession();
  const may = useMay();
  const { data, error, refetch } = useQuery(orpc.accounts.list.queryOptions());
  const [edited, setEdited] = useState<StaffMember | "new" | null>(null);
  const [reset, setReset] = useState<StaffMember | null>(null);
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Busy stop={() => undefined} />;
  return (
    <>
      <Group mb="sm">
        <ActButton isMain whyNot={may(["accounts", "create"]).why} onClick={() => setEdited("new")}>
          {t("staff.add")}
        </ActButton>
      </Group>
      <Table maw={960} highlightOnHover verticalSpacing={6} aria-label={t("settings.staff")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("staff.name")}</Table.Th>
            <Table.Th>{t("staff.role")}</Table.Th>
            <Table.Th>{t("staff.unit")}</Table.Th>
            {!office.demo && <Table.Th>{t("staff.entry")}</Table.Th>}
            <Table.Th>{t("staff.state")}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t("record.acts")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map((member) => (
            <Table.Tr key={member.id}>
              <Table.Td>
                {member.name}
                {member.id === user.id && (
                  <Text component="span" size="xs" className="quiet" ml="xs">
                    {t("staff.you")}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{nameOf(roles[member.role])}</Table.Td>
              <Table.Td>{member.unit ?? "—"}</Table.Td>
              {!office.demo && (
                <Table.Td className={member.active ? undefined : "quiet"}>{t(`staff.entry.${member.entry}`)}</Table.Td>
              )}
              <Table.Td className={member.active ? undefined : "quiet"}>
                {t(member.active ? "staff.active" : "staff.inactive")}
              </Table.Td>
              <Table.Td>
                <Group gap="xs" justify="flex-end" wrap="nowrap">
                  {!office.demo && member.active && member.id !== user.id && (
                    <ActButton whyNot={may(["accounts", "setPassword"]).why} onClick={() => setReset(member)}>
                      {t(member.entry === "none" ? "staff.givePassword" : "staff.resetPassword")}
                    </ActButton>
                  )}
                  <ActButton whyNot={may(["accounts", "revise"]).why} onClick={() => setEdited(member)}>
                    {t("record.edit")}
                  </ActButton>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited === "new" ? t("staff.add") : t("staff.change")}
        size="sm"
      >
        {edited !== null && <StaffForm member={edited === "new" ? null : edited} done={() => setEdited(null)} />}
      </Modal>
      <Modal
        opened={reset !== null}
        onClose={() => setReset(null)}
        title={t("staff.passwordOf", { name: reset?.name ?? "" })}
        size="sm"
      >
        {reset !== null && <ResetPassword member={reset} done={() => setReset(null)} />}
      </Modal>
    </>
  );
}
