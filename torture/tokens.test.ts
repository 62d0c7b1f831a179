import { holds } from "./testing";
import { tokens } from "./tokens";

holds(tokens);
