import { anotherTeam } from "./another-team";
import { holds } from "./testing";

holds(anotherTeam);
