import type { Row } from "../testing";
import { chainsPhrasings } from "./chains.testing";
import { creatingPhrasings } from "./creating.testing";
import { factsPhrasings } from "./facts.testing";
import { fieldsPhrasings } from "./fields.testing";
import { labelsPhrasings } from "./labels.testing";
import { lookingPhrasings } from "./looking.testing";
import { notesPhrasings } from "./notes.testing";
import { nothingPhrasings } from "./nothing.testing";
import { orderingPhrasings } from "./ordering.testing";
import { ownerPhrasings } from "./owner.testing";
import { removingPhrasings } from "./removing.testing";
import { statusPhrasings } from "./status.testing";
import { tagsPhrasings } from "./tags.testing";
import { timesPhrasings } from "./times.testing";

/** What is said (of several messages the last counts), and the calls it must lead to: these and no others. */
export const phrasings: Row[] = [
  ...labelsPhrasings,
  ...fieldsPhrasings,
  ...timesPhrasings,
  ...orderingPhrasings,
  ...lookingPhrasings,
  ...creatingPhrasings,
  ...statusPhrasings,
  ...ownerPhrasings,
  ...tagsPhrasings,
  ...factsPhrasings,
  ...notesPhrasings,
  ...removingPhrasings,
  ...chainsPhrasings,
  ...nothingPhrasings,
];
