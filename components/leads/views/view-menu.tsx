"use client";

import {
  ArrowLeft,
  ArrowRight,
  ChevronDown,
  Pencil,
  Pin,
  PinOff,
  Trash2,
  Users,
  UserX,
} from "lucide-react";
import { type MenuAction, MenuButton } from "@/components/ui/menu-button";
import type { SavedView } from "@/lib/views/schema";
import { useVocabulary } from "../vocabulary";
import { useListView } from "./list-view";
import { useViews } from "./use-views";

/** What is done with the open view itself. */
export function ViewMenu({ view, onRename }: { view: SavedView; onRename: () => void }) {
  const { userId, can } = useVocabulary();
  const { views, defaultViewId } = useListView();
  const { change, shift, openWith, remove } = useViews();
  const place = views.findIndex(({ id }) => id === view.id);
  const isDefault = view.id === defaultViewId;
  const isMine = view.authorId === userId;
  const actions: (MenuAction | false)[] = [
    view.canEdit && { id: "rename", label: "Rename", icon: <Pencil />, onAction: onRename },
    isMine &&
      !view.isShared &&
      can("leads:write") && {
        id: "share",
        label: "Share with the team",
        icon: <Users />,
        onAction: () => void change(view, { isShared: true }),
      },
    isMine &&
      view.isShared && {
        id: "unshare",
        label: "Stop sharing",
        icon: <UserX />,
        onAction: () => void change(view, { isShared: false }),
      },
    isDefault
      ? {
          id: "default",
          label: "Do not open leads with this view",
          icon: <PinOff />,
          onAction: () => void openWith(null),
        }
      : {
          id: "default",
          label: "Open leads with this view",
          icon: <Pin />,
          onAction: () => void openWith(view.id),
        },
    place > 0 && {
      id: "left",
      label: "Move left",
      icon: <ArrowLeft />,
      onAction: () => void shift(view, -1),
    },
    place < views.length - 1 && {
      id: "right",
      label: "Move right",
      icon: <ArrowRight />,
      onAction: () => void shift(view, 1),
    },
    view.canEdit && {
      id: "delete",
      label: "Delete view",
      icon: <Trash2 />,
      isDanger: true,
      onAction: () => void remove(view),
    },
  ];
  return (
    <MenuButton
      label={`More about the view ${view.name}`}
      actions={actions.filter((action): action is MenuAction => action !== false)}
      placement="bottom start"
      isIconOnly
      size="sm"
    >
      <ChevronDown aria-hidden />
    </MenuButton>
  );
}
