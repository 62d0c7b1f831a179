import { api } from "@/lib/api";

export {
  api as DELETE,
  api as GET,
  api as HEAD,
  api as OPTIONS,
  api as PATCH,
  api as POST,
  api as PUT,
};
