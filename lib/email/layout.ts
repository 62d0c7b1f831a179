interface Letter {
  greeting: string;
  /** What happened and what the link does. */
  body: string;
  /** What follows the body, line by line. */
  list?: string[];
  link: { label: string; url: string };
  /** What to do for someone who did not expect this mail. */
  footer: string;
  /** A second link, below the footer. */
  more?: { label: string; url: string };
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** A letter with one button, as HTML and as plain text. Every value is escaped: names are typed by strangers. */
export function layOut({ greeting, body, list = [], link, footer, more }: Letter): {
  html: string;
  text: string;
} {
  const paragraph = (text: string, style: string) =>
    `<p style="margin:0 0 16px;${style}">${escapeHtml(text)}</p>`;
  const html = `<!doctype html><html lang="en"><body style="margin:0;background:#f4f6f6;padding:24px 12px;font-family:ui-sans-serif,system-ui,'Segoe UI',Roboto,Arial,sans-serif;color:#17201f">
<div style="max-width:480px;margin:0 auto;background:#ffffff;border:1px solid #dfe5e4;border-radius:8px;padding:28px">
<p style="margin:0 0 20px;font-size:15px;font-weight:600;color:#0f6a68">Rapport</p>
${paragraph(greeting, "font-size:15px;line-height:22px")}
${paragraph(body, "font-size:15px;line-height:22px;white-space:pre-line")}
${list.length > 0 ? `<ul style="margin:0 0 16px;padding-left:20px;font-size:15px;line-height:24px">${list.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>` : ""}
<p style="margin:24px 0"><a href="${escapeHtml(link.url)}" style="display:inline-block;background:#0f6a68;color:#ffffff;text-decoration:none;font-size:15px;font-weight:600;padding:11px 18px;border-radius:8px">${escapeHtml(link.label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;line-height:19px;color:#5a6664">If the button does not work, open this address:<br><a href="${escapeHtml(link.url)}" style="color:#0f6a68;word-break:break-all">${escapeHtml(link.url)}</a></p>
<p style="margin:0;font-size:13px;line-height:19px;color:#5a6664">${escapeHtml(footer)}${more ? ` <a href="${escapeHtml(more.url)}" style="color:#0f6a68">${escapeHtml(more.label)}</a>` : ""}</p>
</div></body></html>`;
  const lines = list.map((item) => `- ${item}\n`).join("");
  const text = `${greeting}\n\n${body}\n\n${lines && `${lines}\n`}${link.label}: ${link.url}\n\n${footer}\n${more ? `${more.label}: ${more.url}\n` : ""}`;
  return { html, text };
}
