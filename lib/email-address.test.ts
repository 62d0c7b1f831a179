import { describe, expect, test } from "vitest";
import { emailAddress, normalizeEmailAddress } from "./email-address";

const accepted: [typed: string, stored: string][] = [
  ["ada@example.com", "ada@example.com"],
  ["Ada@Example.COM", "ada@example.com"],
  [" ada@example.com ", "ada@example.com"],
  ["ada+crm@example.com", "ada+crm@example.com"],
  ["a.d.a@example.com", "a.d.a@example.com"],
  ["o'brien@example.ie", "o'brien@example.ie"],
  ["a@b.co", "a@b.co"],
  ["1@2.co", "1@2.co"],
  ["ada_lovelace@mail.example.co.uk", "ada_lovelace@mail.example.co.uk"],
  ["ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"],
  ["ada@bücher.example", "ada@xn--bcher-kva.example"],
  ["ada@BÜCHER.example", "ada@xn--bcher-kva.example"],
  ["ada@bu\u0308cher.example", "ada@xn--bcher-kva.example"],
  ["ada@例え.テスト", "ada@xn--r8jz45g.xn--zckzah"],
  ["ada＠example.com", "ada@example.com"],
  ["ａｄａ@example.com", "ada@example.com"],
  ["ada@ｅｘａｍｐｌｅ.com", "ada@example.com"],
  ["ada@example．com", "ada@example.com"],
  ["\u212Aim@example.com", "kim@example.com"],
  ["ﬁona@example.com", "fiona@example.com"],
  ["ada@exa-mple.com", "ada@exa-mple.com"],
  ["{ada}@example.com", "{ada}@example.com"],
  [`${"a".repeat(64)}@example.com`, `${"a".repeat(64)}@example.com`],
];

const refused: string[] = [
  "",
  " ",
  "@",
  "ada",
  "ada@",
  "@example.com",
  "ada@example",
  "ada@localhost",
  "ada@@example.com",
  "ada@example.com@evil.com",
  "ada＠example.com@evil.com",
  "ada@evil.com＠example.com",
  "ada﹫evil.com@example.com",
  '"ada"@example.com',
  '"ada@evil.com"@example.com',
  '"ada evil"@example.com',
  "ada@example.com,eve@evil.com",
  "ada@example.com;eve@evil.com",
  "ada@example.com eve@evil.com",
  "eve@evil.com\nada@example.com",
  "ada@example.com\r\nBcc: eve@evil.com",
  "ada@example.com\n",
  "\tada@example.com",
  "ada@example.com\u0000",
  "ad\u0000a@example.com",
  "ada@exam\nple.com",
  "ada@exam\tple.com",
  "ada @example.com",
  "ada@ example.com",
  "ada,eve@example.com",
  "<ada@example.com>",
  "Ada <ada@example.com>",
  "mailto:ada@example.com",
  "ada(comment)@example.com",
  ".ada@example.com",
  "ada.@example.com",
  "a..da@example.com",
  "ada@.example.com",
  "ada@example..com",
  "ada@example.com.",
  "ada@-example.com",
  "ada@example-.com",
  "ada@exa_mple.com",
  "ada@[127.0.0.1]",
  "ada@127.0.0.1",
  "ada@0x7f.1",
  "ada@2130706433",
  "ada@example.c",
  "ada@example.123",
  "ada@xn--a.example\u00AD",
  "ada@example\u200B.com",
  "ada\u200B@example.com",
  "ad\u00ADa@example.com",
  "\u202Eada@example.com",
  "аda@example.com",
  "ada@example.com/path",
  "ada@example.com?x=1",
  "ada@example.com#x",
  "ada@example.com:25",
  "ada@exa%6dple.com",
  "ada@example\\.com",
  "ada@example。com\u3000evil",
  "josé@example.com",
  "ada\\@example.com",
  "ada℀b@example.com,",
  `${"a".repeat(65)}@example.com`,
  `ada@${"a".repeat(64)}.com`,
  `ada@${"abcdefgh.".repeat(30)}com`,
  "a".repeat(600),
  "ada@xn--\u00FC.com",
];

describe("addresses", () => {
  test.each(accepted)("%j is kept as %j", (typed, stored) =>
    expect(normalizeEmailAddress(typed)).toBe(stored),
  );

  test.each(refused)("%j is refused", (typed) => expect(normalizeEmailAddress(typed)).toBeUndefined());

  test("what is kept is its own spelling, plain ASCII with exactly one @", () => {
    for (const [, stored] of accepted) {
      expect(normalizeEmailAddress(stored)).toBe(stored);
      expect(stored).toMatch(/^[\x21-\x7e]+$/);
      expect(stored.split("@")).toHaveLength(2);
    }
  });

  test("a refused address says what one looks like", () => {
    expect(emailAddress.safeParse("ada").error?.issues[0]?.message).toContain(
      "such as ada@example.com",
    );
  });
});
