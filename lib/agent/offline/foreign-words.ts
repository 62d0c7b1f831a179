import type { OfflineContext } from "./context";
import { grammarWords } from "./phrases";
import { termsOf } from "./terms";
import { plainly, type Token } from "./tokens";

/** Plain English that no table needs and nobody is called. */
const common = new Set(
  `said says say told tells asked asks thinks think thought loves loved love hates hated hate likes liked mentioned
  wanted decided decides offered signed agreed accepted declined refused replied went goes going gone gave gives given
  took takes taken got gotten gets made makes makes came comes keeps kept keep left leaves leave stays stayed starts
  started stopped stops tried tries bought buys sold sells moved moves lives lived works worked runs ran owns pays paid
  spent costs cost seems seemed looks looked feels felt knows knew meets met sees saw seen hears heard finds found
  married divorced pregnant sick away busy happy unhappy sad angry upset nervous worried excited keen ready sure unsure
  wife husband son daughter sister brother mother father mom mum dad kids kid children baby dog dogs cat cats family
  friend friends cousin uncle aunt partner couple parents house home place condo flat apartment garage garden yard pool
  kitchen bathroom basement roof car cars school schools job money bank loan mortgage lender rates rate price prices
  offer offers inspection appraisal closing contract papers paperwork keys key sign signs photos listing listings
  morning afternoon evening night noon weekend holiday vacation thanksgiving christmas easter summer winter spring fall
  really very quite too also only just even still again never always often sometimes usually maybe perhaps probably
  definitely already yet soon later earlier now then today tomorrow yesterday here there everywhere somewhere nowhere
  big bigger biggest small smaller smallest good better best bad worse worst nice great cheap cheaper expensive old older
  young younger new newer long longer short shorter high higher low lower fast faster slow slower first last next other
  another same different own few many much more most less least several some any every each both either neither none
  because since although though while until unless whether when where why how what which who whom whose
  not isnt arent wasnt werent dont doesnt didnt wont wouldnt cant couldnt shouldnt hasnt havent hadnt aint
  up down out off over under back away around through into onto from with without about after before during between
  among against toward towards across along behind beyond near next inside outside above below
  the and but for nor yet him her his hers its our ours their theirs them they she you your yours
  lol haha omg btw fyi woohoo yay hooray asap pls plz thx thanks sorry oops wow yeah yep nope nah okay
  stuff thing things guy guys lady woman man men women people person someone somebody anyone anybody everyone everybody
  call calls text texts email emails message messages visit visits meeting meetings showing showings
  like likes wants want need needs needing looking`.split(/\s+/),
);

/** A word that neither the grammar nor the team knows: in lower case, too, it may be a name. */
export const isForeign = (token: Token | undefined, context: OfflineContext): boolean =>
  token?.kind === "word" &&
  /^\p{L}{2,}$/u.test(token.plain) &&
  !common.has(token.plain) &&
  !grammarWords.has(token.plain) &&
  !termsOf(context).words.has(token.plain);

/** Plain English, or a word of the grammar: a search for it as a name finds nobody. */
export const isNoName = (word: string): boolean =>
  /^\p{Ll}/u.test(word) && (common.has(plainly(word)) || grammarWords.has(plainly(word)));

/** A word that may be a part of a name: with a capital, or one that means nothing else. */
export const mayBeName = (token: Token | undefined, context: OfflineContext): boolean =>
  token?.kind === "word" && (/^\p{Lu}/u.test(token.text) || isForeign(token, context));
