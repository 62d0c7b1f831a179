import type { Row } from "../testing";
import { askedOtherwisePhrasings } from "./asked-otherwise.testing";
import { chainsPhrasings } from "./chains.testing";
import { changedOtherwisePhrasings } from "./changed-otherwise.testing";
import { creatingPhrasings } from "./creating.testing";
import { creatingInDetailPhrasings } from "./creating-in-detail.testing";
import { dictatedPhrasings } from "./dictated.testing";
import { enteredPhrasings } from "./entered.testing";
import { errandsPhrasings } from "./errands.testing";
import { factsPhrasings } from "./facts.testing";
import { factsHerePhrasings } from "./facts-here.testing";
import { fieldsPhrasings } from "./fields.testing";
import { figuresPhrasings } from "./figures.testing";
import { hastyPhrasings } from "./hasty.testing";
import { heardAgainPhrasings } from "./heard-again.testing";
import { labelsPhrasings } from "./labels.testing";
import { leftOverPhrasings } from "./left-over.testing";
import { lookingPhrasings } from "./looking.testing";
import { nextStepsPhrasings } from "./next-steps.testing";
import { notesPhrasings } from "./notes.testing";
import { nothingPhrasings } from "./nothing.testing";
import { orderingPhrasings } from "./ordering.testing";
import { overviewsPhrasings } from "./overviews.testing";
import { ownerPhrasings } from "./owner.testing";
import { ownerOfSetsPhrasings } from "./owner-of-sets.testing";
import { reckonedPhrasings } from "./reckoned.testing";
import { removingPhrasings } from "./removing.testing";
import { reportedPhrasings } from "./reported.testing";
import { saidOtherwisePhrasings } from "./said-otherwise.testing";
import { sortedOutPhrasings } from "./sorted-out.testing";
import { splittingPhrasings } from "./splitting.testing";
import { statusPhrasings } from "./status.testing";
import { statusHerePhrasings } from "./status-here.testing";
import { tagsPhrasings } from "./tags.testing";
import { tasksPhrasings } from "./tasks.testing";
import { timesPhrasings } from "./times.testing";
import { timesOfContactPhrasings } from "./times-of-contact.testing";
import { togetherPhrasings } from "./together.testing";
import { toldPhrasings } from "./told.testing";
import { workingPhrasings } from "./working.testing";

/** What is said (of several messages the last counts), and the calls it must lead to: these and no others. */
export const phrasings: Row[] = [
  ...chainsPhrasings,
  ...creatingPhrasings,
  ...creatingInDetailPhrasings,
  ...factsPhrasings,
  ...factsHerePhrasings,
  ...fieldsPhrasings,
  ...figuresPhrasings,
  ...hastyPhrasings,
  ...labelsPhrasings,
  ...lookingPhrasings,
  ...nextStepsPhrasings,
  ...notesPhrasings,
  ...nothingPhrasings,
  ...orderingPhrasings,
  ...overviewsPhrasings,
  ...ownerPhrasings,
  ...ownerOfSetsPhrasings,
  ...removingPhrasings,
  ...splittingPhrasings,
  ...statusPhrasings,
  ...statusHerePhrasings,
  ...tagsPhrasings,
  ...tasksPhrasings,
  ...timesPhrasings,
  ...timesOfContactPhrasings,
  ...togetherPhrasings,
  ...toldPhrasings,
  ...workingPhrasings,
  ...heardAgainPhrasings,
  ...enteredPhrasings,
  ...changedOtherwisePhrasings,
  ...askedOtherwisePhrasings,
  ...sortedOutPhrasings,
  ...saidOtherwisePhrasings,
  ...reportedPhrasings,
  ...reckonedPhrasings,
  ...leftOverPhrasings,
  ...errandsPhrasings,
  ...dictatedPhrasings,
];
