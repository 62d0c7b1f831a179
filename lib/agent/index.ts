import { createConversation } from "./create-conversation";
import { deleteConversation } from "./delete-conversation";
import { getConversation } from "./get-conversation";
import { getStatus } from "./get-status";
import { listConversations } from "./list-conversations";
import { rateMessage } from "./rate-message";
import { resumeTurn } from "./resume-turn";
import { sendTurn } from "./send-turn";
import { stopTurn } from "./stop-turn";
import { updateConversation } from "./update-conversation";

export const agentOperations = [
  getStatus,
  listConversations,
  createConversation,
  getConversation,
  updateConversation,
  deleteConversation,
  sendTurn,
  resumeTurn,
  stopTurn,
  rateMessage,
];
