import { handle, methodNotAllowed } from "@/inngest/handler";

export const dynamic = "force-dynamic";

// Next answers these by itself unless they are named.
export {
  handle as GET,
  handle as POST,
  handle as PUT,
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
};
