import type { ReactNode } from "react";
import { LEAST_PASSWORD_LENGTH } from "../../shared/access/passwords.ts";
import type { Problem } from "../../shared/problems.ts";
import { useWords } from "../language/index.ts";
import { problemWords } from "../parts/error-words.ts";
import classes from "./access.module.css";
import { PasswordField } from "./password-field.tsx";
import type { NewPassword } from "./use-new-password.ts";

type NewPasswordFieldsProps = {
  readonly chosen: NewPassword;
  /** What the service objected to. */
  readonly objection: Problem | undefined;
};

/** A new password twice, with the rules said before anybody types. */
export function NewPasswordFields({ chosen, objection }: NewPasswordFieldsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const problem = chosen.problem ?? objection;
  return (
    <>
      <p className={classes["rules"]}>{t("access.passwordRules", { least: LEAST_PASSWORD_LENGTH })}</p>
      <div onBlur={chosen.look}>
        <PasswordField
          label={t("access.newPassword")}
          purpose="new-password"
          value={chosen.password}
          onChange={chosen.setPassword}
          error={problem && problemWords(problem, words)}
        />
      </div>
      <PasswordField
        label={t("access.passwordAgain")}
        purpose="new-password"
        value={chosen.again}
        onChange={chosen.setAgain}
        error={chosen.differs ? t("access.passwordsDiffer") : undefined}
      />
    </>
  );
}
