import {
  AtSign,
  Banknote,
  Calendar,
  CircleDot,
  Hash,
  Link,
  ListChecks,
  type LucideIcon,
  Phone,
  TextCursorInput,
  TextQuote,
  ToggleLeft,
  UserRound,
} from "lucide-react";
import type { CustomFieldType } from "@/lib/custom-fields/schema";

export const fieldIcons: Record<CustomFieldType, LucideIcon> = {
  text: TextCursorInput,
  long_text: TextQuote,
  number: Hash,
  money: Banknote,
  date: Calendar,
  boolean: ToggleLeft,
  select: CircleDot,
  multi_select: ListChecks,
  url: Link,
  phone: Phone,
  email: AtSign,
  user: UserRound,
};
