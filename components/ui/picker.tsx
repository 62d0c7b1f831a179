"use client";

import { OnDemand } from "./on-demand";
import type { PickerMenuProps } from "./picker-menu";

export type { PickerOption } from "./picker-menu";

const NONE = "none";

type Shared = Omit<PickerMenuProps, "mode" | "selected" | "onSelect">;

/** A searchable list of choices behind a button: members, statuses, tags. Picks one. */
export function Picker({
  value,
  noneLabel,
  onPick,
  ...props
}: Shared & {
  value?: string | null;
  /** Offers no value at all, e.g. "Unassigned". */
  noneLabel?: string;
  onPick: (id: string | null) => void;
}) {
  const none = noneLabel ? [{ id: NONE, label: noneLabel }] : [];
  return (
    <LazyPicker
      {...props}
      options={[...none, ...props.options]}
      mode="single"
      selected={[value ?? NONE]}
      onSelect={([id]) => onPick(id === undefined || id === NONE ? null : id)}
    />
  );
}

/** The same list for several choices; it stays open while they are made. */
export function MultiPicker({
  values,
  onChange,
  ...props
}: Shared & { values: string[]; onChange: (ids: string[]) => void }) {
  return <LazyPicker {...props} mode="multiple" selected={values} onSelect={onChange} />;
}

const loadMenu = () => import("./picker-menu").then((module) => module.PickerMenu);

function LazyPicker(props: PickerMenuProps) {
  return (
    <OnDemand
      load={loadMenu}
      menu={props}
      trigger={{
        label: props.triggerLabel ?? props.label,
        className: props.triggerClassName ?? "button button--ghost",
        children: props.children,
      }}
    />
  );
}
