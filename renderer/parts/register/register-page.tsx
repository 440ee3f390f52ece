import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent } from "react";
import type { ReactNode } from "react";
import { useMay, useSession } from "../../app/session.tsx";
import { FilterBar } from "../filters/filter-bar.tsx";
import { isComposing, isCovered, isTyping } from "../keys.ts";
import { defaultArrangement, isArrangement } from "../list/columns.ts";
import { RecordList } from "../list/record-list.tsx";
import { RecordPane } from "../record/record-pane.tsx";
import { useRemembered } from "../remembered.ts";
import { Split } from "../split.tsx";
import { EmptyList } from "./empty-list.tsx";
import { FormPane } from "./form-pane.tsx";
import { ListBar } from "./list-bar.tsx";
import { usePlace } from "./place.ts";
import { openQuestion } from "./questions.ts";
import classes from "./register-page.module.css";
import { useRegister } from "./registers.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";

/** A register: its list, and beside it the record that is open or the form that is being filled in. */
export function RegisterPage({ register }: { readonly register: RegisterName }): ReactNode {
  const view = useRegister(register);
  const { user } = useSession();
  const [place, go] = usePlace(register);
  const [arrangement, arrangeAs] = useRemembered(
    `anshang:columns:${user.id}:${register}`,
    defaultArrangement(view),
    isArrangement,
  );
  const filter = place.filter ?? {};
  const open = useCallback((id: number) => go({ id, form: undefined, with: undefined }), [go]);
  const close = useCallback(() => {
    go({ id: undefined, form: undefined, with: undefined });
    document.querySelector<HTMLElement>("[data-register-list]")?.focus();
  }, [go]);
  const leaveForm = useCallback(() => go({ form: undefined, with: undefined }), [go]);
  const { allowed, why } = useMay()([register, "create"]);
  const create = useCallback(() => {
    if (allowed) go({ form: "new", with: undefined });
    else notifications.show({ message: why });
  }, [go, allowed, why]);
  useRegisterKeys({ place, close, leaveForm, create });

  const list = (
    <section className={classes["list"]}>
      <ListBar {...{ view, place, go, create, arrangement, arrangeAs }} />
      <FilterBar view={view} filter={filter} change={(next) => go({ filter: next }, { replace: true })} />
      <RecordList
        {...{ view, open, arrangement, arrangeAs }}
        asked={{ filter: place.filter, search: place.text, sort: place.sort }}
        openId={place.id}
        sortBy={(sort) => go({ sort }, { replace: true })}
        nothing={<EmptyList {...{ view, place, go, create }} />}
      />
    </section>
  );
  return <Split name={register} left={list} right={rightSide()} />;

  function rightSide(): ReactNode | null {
    if (place.form === "new") {
      return (
        <FormPane
          key={JSON.stringify(place.with)}
          view={view}
          record={null}
          given={place.with ?? {}}
          saved={open}
          leave={leaveForm}
        />
      );
    }
    if (place.id === undefined) return null;
    if (place.form === "edit")
      return <EditPane key={place.id} register={register} id={place.id} saved={open} leave={leaveForm} />;
    return <RecordPane key={place.id} view={view} id={place.id} edit={() => go({ form: "edit" })} close={close} />;
  }
}

type EditPaneProps = {
  readonly register: RegisterName;
  readonly id: number;
  readonly saved: (id: number) => void;
  readonly leave: () => void;
};

function EditPane({ register, id, saved, leave }: EditPaneProps): ReactNode {
  const view = useRegister(register);
  const { data } = useQuery(openQuestion(view, id));
  if (!data) return null;
  return <FormPane view={view} record={data.record} given={{}} saved={saved} leave={leave} />;
}

type Keys = {
  readonly place: { readonly id?: number | undefined; readonly form?: string | undefined };
  readonly close: () => void;
  readonly leaveForm: () => void;
  readonly create: () => void;
};

/** Escape goes one step back; N begins a new record. */
function useRegisterKeys({ place, close, leaveForm, create }: Keys): void {
  const { id, form } = place;
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || isCovered()) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Escape" && !isInPopup(event)) {
      if (form !== undefined) leaveForm();
      else if (id !== undefined) close();
    } else if (event.key.toLowerCase() === "n" && isPlain && !isTyping(event) && form === undefined) {
      event.preventDefault();
      create();
    }
  });
  useEffect(() => {
    // Before anything in front closes itself, so that one Escape does one thing: who listens anew comes last.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

/** Escape first closes a list of choices, a calendar or a filter. */
function isInPopup({ target }: KeyboardEvent): boolean {
  const isOpen =
    target instanceof HTMLElement && target.closest('[aria-haspopup][aria-expanded="true"], [role="dialog"]') !== null;
  return isOpen || document.querySelector("[data-dates-dropdown]") !== null;
}
