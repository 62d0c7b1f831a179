import { doubleSubmit } from "./double-submit";
import { holds } from "./testing";

holds(doubleSubmit);
