import { Checkbox, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { passwordProblems } from "../../shared/access/passwords.ts";
import type { StaffMember } from "../../shared/accounts/contract.ts";
import { roles } from "../../shared/accounts/roles.ts";
import type { Role } from "../../shared/accounts/roles.ts";
import { useAttempt } from "../access/index.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { DialogFoot } from "../parts/form/dialog-foot.tsx";
import { errorWords, problemsOf, problemWords } from "../parts/error-words.ts";
import { FirstPasswordField } from "./first-password-field.tsx";
import { TellPassword } from "./tell-password.tsx";

const roleCodes = Object.keys(roles) as Role[];

type StaffFormProps = {
  /** null for somebody new. */
  readonly member: StaffMember | null;
  readonly done: () => void;
};

/** Somebody who works in the office: who they are and what they may do; for somebody new, their first password. */
export function StaffForm({ member, done }: StaffFormProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { office } = useSession();
  const queryClient = useQueryClient();
  const [name, setName] = useState(member?.name ?? "");
  const [role, setRole] = useState<Role>(member?.role ?? "mediator");
  const [unit, setUnit] = useState(member?.unit ?? "");
  const [active, setActive] = useState(member?.active ?? true);
  const [password, setPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const ownProblems = password === "" ? [] : passwordProblems(password, [name, office.name]);
  const save = useAttempt(
    () => {
      const draft = { name: name.trim(), role, unit: unit.trim() === "" ? null : unit.trim() };
      if (member === null) return client.accounts.create({ ...draft, password: password === "" ? null : password });
      return client.accounts.revise({ ...draft, id: member.id, version: member.version, active });
    },
    () => {
      void queryClient.invalidateQueries();
      if (password === "") done();
      else setSaved(true);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== "" && ownProblems.length === 0) save.go();
  };
  const objections = [...(isTried ? ownProblems : []), ...problemsOf(save.error)];
  const objectionTo = (field: string) => {
    const objection = objections.find((problem) => problem.field === field);
    return objection && problemWords(objection, words);
  };
  if (isSaved) return <TellPassword name={name.trim()} password={password} done={done} />;
  const isLeaving = member !== null && member.active && !active;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t("staff.name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isTried && name.trim() === "" ? t("problem.REQUIRED") : objectionTo("name")}
          withAsterisk
          aria-required
          maxLength={200}
          data-autofocus
          autoComplete="off"
        />
        <Select
          label={t("staff.role")}
          description={t(`role.${role}`)}
          data={roleCodes.map((code) => ({ value: code, label: nameOf(roles[code]) }))}
          value={role}
          onChange={(next) => setRole(roleCodes.find((code) => code === next) ?? role)}
          error={objectionTo("role")}
          allowDeselect={false}
          withAsterisk
        />
        <TextInput
          label={t("staff.unit")}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          maxLength={200}
          autoComplete="off"
        />
        {member === null && !office.demo && (
          <FirstPasswordField
            value={password}
            onChange={setPassword}
            description={t("staff.firstPasswordHint")}
            error={objectionTo("password")}
            isRequired={false}
          />
        )}
        {member !== null && (
          <Checkbox
            label={t("staff.activeLabel")}
            description={t("staff.activeHint")}
            checked={active}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
        )}
        {isLeaving && !office.demo && (
          <Text size="sm" role="status">
            {t("staff.leaving")}
          </Text>
        )}
        <DialogFoot
          objection={save.error !== null && objections.length === 0 ? errorWords(save.error, words) : null}
          cancel={done}
          act={t("form.save")}
          isPending={save.isPending}
        />
      </Stack>
    </form>
  );
}
