import { identity } from "./identity";
import { holds } from "./testing";

holds(identity);
