import { bulkAtomicity } from "./bulk-atomicity";
import { holds } from "./testing";

holds(bulkAtomicity);
