import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { roles } from "../../shared/accounts/roles.ts";
import { useWords } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { Icon } from "../parts/icons.tsx";
import { orpc } from "./client.ts";
import { useSession } from "./session.tsx";

/** Who is working here, and a way to hand the window over to somebody else. */
export function UserMenu(): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { user } = useSession();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const staff = useQuery(orpc.accounts.list.queryOptions({ enabled: opened }));
  const handOver = useMutation(
    orpc.accounts.switch.mutationOptions({
      onSuccess: (member) => {
        queryClient.setQueryData(orpc.accounts.current.queryKey(), member);
        void queryClient.invalidateQueries();
      },
      onError: (error) => notifications.show({ message: errorWords(error, words) }),
    }),
  );
  const others = (staff.data ?? []).filter((member) => member.active && member.id !== user.id);
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          size="compact-sm"
          leftSection={<Icon name="user" size={14} />}
          aria-label={t("user.working", { name: user.name, role: nameOf(roles[user.role]) })}
          loading={handOver.isPending}
        >
          {t("user.label", { name: user.name, role: nameOf(roles[user.role]) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} className="scrolls">
        <Menu.Label>{t("user.handOver")}</Menu.Label>
        {others.map((member) => (
          <Menu.Item key={member.id} onClick={() => handOver.mutate({ id: member.id })}>
            {t("user.label", { name: member.name, role: nameOf(roles[member.role]) })}
          </Menu.Item>
        ))}
        {staff.data && others.length === 0 && <Menu.Item disabled>{t("user.nobodyElse")}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
