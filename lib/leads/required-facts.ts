import { OperationError } from "@/lib/operations/errors";

/** A lead that nobody could recognize or reach is none. */
export function refuseEmpty(lead: {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  company: string | null;
}) {
  if (lead.firstName || lead.lastName || lead.email || lead.phone || lead.company) return;
  const message = "Give at least a name, an email address, a phone number or a company.";
  throw new OperationError("invalid", { detail: message, fields: { firstName: message } });
}
