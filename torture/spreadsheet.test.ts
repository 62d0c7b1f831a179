import { spreadsheet } from "./spreadsheet";
import { holds } from "./testing";

holds(spreadsheet);
