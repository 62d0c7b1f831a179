import { injection } from "./injection";
import { holds } from "./testing";

holds(injection);
