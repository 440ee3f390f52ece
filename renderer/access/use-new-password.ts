import { useState } from "react";
import { passwordProblems } from "../../shared/access/passwords.ts";
import type { Problem } from "../../shared/problems.ts";

export type NewPassword = {
  readonly password: string;
  readonly again: string;
  readonly setPassword: (value: string) => void;
  readonly setAgain: (value: string) => void;
  /** What speaks against the password, once somebody has tried to go on with it or left the field. */
  readonly problem: Problem | null;
  readonly differs: boolean;
  readonly look: () => void;
  /** From the first try on everything is shown; answers whether the password can be used. */
  readonly check: () => boolean;
};

/** A password that is being chosen, typed twice. `names` are those that it must not be made of. */
export function useNewPassword(names: readonly string[]): NewPassword {
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [isLooked, setLooked] = useState(false);
  const [isTried, setTried] = useState(false);
  const [problem = null] = passwordProblems(password, names);
  return {
    password,
    again,
    setPassword,
    setAgain,
    problem: isTried || (isLooked && password !== "") ? problem : null,
    // While the second is still shorter somebody is typing it.
    differs: again !== password && (isTried || (again !== "" && again.length >= password.length)),
    look: () => setLooked(true),
    check: () => {
      setTried(true);
      return problem === null && again === password;
    },
  };
}
