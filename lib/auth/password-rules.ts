/** What a new password must have, in the words that the form ticks off. A browser loads this, so nothing is parsed here. */
export const passwordRules = [
  {
    key: "length",
    label: "At least 8 characters",
    test: (password: string) => [...password].length >= 8,
  },
  { key: "upper", label: "An upper-case letter", test: (password: string) => /\p{Lu}/u.test(password) },
  { key: "lower", label: "A lower-case letter", test: (password: string) => /\p{Ll}/u.test(password) },
  { key: "digit", label: "A digit", test: (password: string) => /\p{Nd}/u.test(password) },
] as const;

/** Longer ones would only make hashing slow. */
export const LONGEST_PASSWORD = 200;
