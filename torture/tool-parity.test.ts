import { holds } from "./testing";
import { toolParity } from "./tool-parity";

holds(toolParity);
