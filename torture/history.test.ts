import { history } from "./history";
import { holds } from "./testing";

holds(history);
