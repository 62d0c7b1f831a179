import type { LoggedFacts } from "./command";
import { phraseSet, phraseTable } from "./phrases";

type Kind = LoggedFacts["kind"];

/** These order it to be written down. */
export const orders = phraseTable<Kind>({
  call: "log a call, log call, log the call, log a phone call, record a call, add a call, log my call, log call:, log a conversation, new call, call log",
  meeting:
    "log a meeting, log meeting, log a visit, log a showing, record a meeting, add a meeting, log the meeting, log my meeting, log a viewing",
  email: "log an email, log email, log a mail, record an email",
  text: "log a text, log a text message, log an sms, log a message, record a text",
});
/** And these tell it. */
export const tells = phraseTable<Kind>({
  call: "called, rang, phoned, spoke to, spoke with, talked to, talked with, had a call, have called, tried to call, tried calling, tried to reach, reached, got hold of, just called, just spoke to, just spoke with, just talked to, left a voicemail, left voicemails, left a message, left messages, called back, had a phone call, had a chat, got off the phone with, just got off the phone with, off the phone with, hung up with, just hung up with, had a call, had a call with, had a quick call with, had a chat with, had a good chat with, just had a call with, chatted with, caught up with, spoke, tried, tried ringing, tried phoning, rang up, dialed, dialled, just rang, just phoned, just tried, have spoken to, connected with",
  meeting:
    "met, met with, had a meeting, had a meeting with, met up with, just showed, visited, had coffee, had lunch, just met, had a showing, showed the house to, had a viewing",
  email: "emailed, wrote to, sent an email to, sent an email, just emailed",
  text: "texted, messaged, sent a text, sent a text to, sent a message, just texted",
});
/** "quick call with Ana, …": told without a verb. */
export const talks = phraseSet(
  "call, chat, talk, phone call, conversation, catch up, catchup, call just now, chat just now",
);
export const kindsOfTalk = new Set(
  "quick short brief good great nice long productive lengthy another fast decent".split(" "),
);
export const incoming = phraseTable<Kind>({
  call: "got a call from, received a call from, had a call from, log an incoming call from, log a call from",
  email: "got an email from, received an email from, log an email from",
  text: "got a text from, received a text from, log a text from",
});
export const subjects = phraseSet("i, we, ive, i have, weve, we have, just, i just, we just");
export const links = phraseSet("with, to, for, from, on");
export const outcomes = phraseTable<NonNullable<LoggedFacts["outcome"]>>({
  no_answer:
    "no answer, no reply, didnt answer, did not answer, didnt pick up, did not pick up, nobody answered, not reached, no pickup, couldnt reach him, couldnt reach her, unanswered, rang out, nobody picked up, no response, he didnt answer, she didnt answer, couldnt reach them, did not reach, no luck, no joy, nothing, no ans, no pick up, not home, no dice, ringing out, kept ringing",
  voicemail:
    "voicemail, left a voicemail, left voicemail, left a message, went to voicemail, answering machine, got voicemail, mailbox, left him a voicemail, left her a voicemail, left message, straight to voicemail, left him a message, left her a message, left them a message, left word",
  busy: "busy, line busy, line was busy, was busy",
  wrong_number: "wrong number, number is wrong, wrong phone number",
  answered: "answered, picked up, she answered, he answered, they answered, reached him, reached her",
  no_show: "no show, didnt show up, did not show up, didnt come, did not come, stood me up",
  held: "held, took place, went ahead",
  cancelled: "cancelled, canceled, was cancelled",
});
export const ofMeeting = new Set(["no_show", "held", "cancelled"]);
export const implied = phraseTable<NonNullable<LoggedFacts["outcome"]>>({
  answered:
    "spoke to, spoke with, talked to, talked with, reached, got hold of, just spoke to, just spoke with, just talked to, had a chat, had a chat with, had a good chat with, chatted with, caught up with, got off the phone with, just got off the phone with, hung up with, just hung up with, spoke, connected with",
  no_answer:
    "tried to call, tried calling, tried to reach, tried, tried ringing, tried phoning, just tried",
  voicemail: "left a voicemail, left a message, left voicemails, left messages",
});

/** Who calls stands first. */
export const callsIn = phraseTable<Kind>({
  call: "called me, called me back, rang me, rang me back, phoned me, called us, called us back, called back, called in, rang back, phoned back, just called, just called me, just rang, returned my call, gave me a call, phoned, phoned in, rang in, hung up on me, hung up, called up, rang up, buzzed me, called earlier, rang earlier, called just now, gave us a call, called the office, phoned the office",
  email: "emailed me, emailed me back, wrote back, emailed back, wrote me",
  text: "texted me, texted me back, texted back, messaged me",
});

export const repeats = phraseTable({
  twice: "twice, 2x, 2 times, two times",
  "3 times": "3x, 3 times, three times, thrice",
  "4 times": "4x, 4 times, four times",
  "several times": "several times, a few times, many times, multiple times",
});
