import { contextStays } from "./context-stays";
import { holds } from "./testing";

holds(contextStays);
