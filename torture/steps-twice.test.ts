import { stepsTwice } from "./steps-twice";
import { holds } from "./testing";

holds(stepsTwice);
