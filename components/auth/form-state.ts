/** What a sign-in form shows after it was sent. */
export interface FormState {
  /** What is wrong with the whole of it. */
  error?: string;
  /** Name of a field → what is wrong with it. */
  fields?: Record<string, string>;
  /** What was typed, to show it again. Never a password. */
  values?: Record<string, string>;
  /** What was done. */
  done?: string;
  /** The password was right: the form asks for the code of the second factor now, and sends this with it. */
  challenge?: string;
  /** Opens the mail that was just asked for, where mail goes nowhere. */
  mailHref?: string;
}
