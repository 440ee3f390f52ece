import { createContext, use } from "react";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { RegisterView } from "./view.ts";

export type Registers = Readonly<Record<RegisterName, RegisterView>>;

const RegistersContext = createContext<Registers | null>(null);
export const RegistersProvider = RegistersContext;

/** All registers, so that one domain's record can show another's without importing it. */
export function useRegisters(): Registers {
  const registers = use(RegistersContext);
  if (registers === null) throw new Error("no registers");
  return registers;
}

export function useRegister(name: RegisterName): RegisterView {
  return useRegisters()[name];
}
