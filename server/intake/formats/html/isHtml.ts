/** How much of a text shows what it is, in characters. */
const HEAD = 4_000
const FIRST_TAG = /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype\s|[a-z][a-z\d:-]*(?:\s[^<>]*)?\/?>)/i
const BLOCK =
  /^\s*<(?:!doctype|html|head|body|meta|style|table|div|p|ul|ol|h[1-6]|section|main|article)\b|<\/(?:html|head|body|style|table|t[rdh]|div|p|ul|ol|li|h[1-6]|section|main|article|span|b|font)>/i
/** The beginning of a page in the clipboard of Windows. */
const CLIPBOARD = /^Version:\d[\s\S]{0,400}StartHTML:/

/** Whether a text is a page or a part of one, as browsers and office programs put it on the clipboard. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, HEAD)
  return CLIPBOARD.test(head) || (FIRST_TAG.test(head) && BLOCK.test(head))
}
