import { Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { passwordProblems } from "../../shared/access/passwords.ts";
import type { StaffMember } from "../../shared/accounts/contract.ts";
import { useAttempt } from "../access/index.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { DialogFoot } from "../parts/form/dialog-foot.tsx";
import { errorWords, problemsOf, problemWords } from "../parts/error-words.ts";
import { FirstPasswordField } from "./first-password-field.tsx";
import { TellPassword } from "./tell-password.tsx";

type ResetPasswordProps = { readonly member: StaffMember; readonly done: () => void };

/** 重设密码: somebody who forgot theirs, or has none yet, gets a first password. */
export function ResetPassword({ member, done }: ResetPasswordProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { office } = useSession();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const save = useAttempt(
    () => client.accounts.setPassword({ id: member.id, version: member.version, password }),
    () => {
      setSaved(true);
      void queryClient.invalidateQueries();
    },
  );
  if (isSaved) return <TellPassword name={member.name} password={password} done={done} />;
  const own = isTried ? passwordProblems(password, [member.name, office.name]) : [];
  const [problem] = [...own, ...problemsOf(save.error)];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passwordProblems(password, [member.name, office.name]).length === 0) save.go();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <FirstPasswordField
          value={password}
          onChange={setPassword}
          description={t(member.entry === "none" ? "staff.firstPasswordHint" : "staff.firstPasswordNeeded")}
          error={problem && problemWords(problem, words)}
          isRequired
        />
        <DialogFoot
          objection={save.error !== null && problem === undefined ? errorWords(save.error, words) : null}
          cancel={done}
          act={t(member.entry === "none" ? "staff.givePassword" : "staff.resetPassword")}
          isPending={save.isPending}
        />
      </Stack>
    </form>
  );
}
