import { oddInput } from "./odd-input";
import { holds } from "./testing";

holds(oddInput);
