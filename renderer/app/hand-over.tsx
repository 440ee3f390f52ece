import { Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { roles } from "../../shared/accounts/roles.ts";
import { useWords } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { orpc } from "./client.ts";
import { useSession } from "./session.tsx";

/** In the demo office, which has no passwords, the window is handed over by choosing a name. */
export function HandOver({ opened }: { readonly opened: boolean }): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { user } = useSession();
  const queryClient = useQueryClient();
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
    <>
      <Menu.Label>{t("user.handOver")}</Menu.Label>
      {others.map((member) => (
        <Menu.Item key={member.id} onClick={() => handOver.mutate({ id: member.id })}>
          {t("user.label", { name: member.name, role: nameOf(roles[member.role]) })}
        </Menu.Item>
      ))}
      {staff.data && others.length === 0 && <Menu.Item disabled>{t("user.nobodyElse")}</Menu.Item>}
    </>
  );
}
