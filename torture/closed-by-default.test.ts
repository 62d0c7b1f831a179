import { closedByDefault } from "./closed-by-default";
import { holds } from "./testing";

holds(closedByDefault);
