/** Pages of the product that an answer may link to. Nothing of the API: a link is followed with the person's rights. */
const pages =
  /^\/(leads|chat|journal|inbox|campaigns|templates|workflows|calendar|tasks|reports|settings)(\/[\w-]+)*(\?[\w\-.~%=&+,:]*)?(#[\w-]+)?$/;

/**
 * An address from a model's answer, if it leads to a page of the product. A link to anywhere else could carry what
 * the model has read out of the house, so there is none; the text of the link stays.
 */
export function safeHref(href: string): string | undefined {
  return href.length <= 2_000 && pages.test(href) ? href : undefined;
}
