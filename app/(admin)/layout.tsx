import type { ReactNode } from "react";
import CrmLayout from "@/app/(crm)/layout";

/** Administration stands in the same shell as the rest. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return <CrmLayout>{children}</CrmLayout>;
}
