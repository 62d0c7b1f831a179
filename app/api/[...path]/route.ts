import { requestActor, requestIp } from "@/lib/auth/request-actor";
import { catalog } from "@/lib/catalog";
import { rest } from "@/lib/operations/rest";

const handle = rest(catalog, { prefix: "/api", actorOf: requestActor, ipOf: requestIp });

export {
  handle as DELETE,
  handle as GET,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
