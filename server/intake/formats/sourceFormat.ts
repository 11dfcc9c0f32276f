/** The formats a text can be in. */
export type SourceFormat = 'html' | 'markdown' | 'text'

/** Texts longer than this are read line by line: they are no agenda someone wrote in markdown. */
const MARKDOWN_LIMIT = 400_000
/** How much of a text tells what it is. */
const HEAD = 4_000
const OPENS_WITH_TAG = /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype\s|[a-z][a-z\d:-]*(?:\s[^<>]*)?\/?>)/i
const CLOSES_BLOCK =
  /<\/(?:html|head|body|style|table|t[rdh]|div|p|ul|ol|li|h[1-6]|section|main|article|span|b|font)>/i
const CLIPBOARD = /^Version:\d[\s\S]{0,400}StartHTML:/

/** Whether a text is a page or a part of one, as browsers and office programs put it on the clipboard. */
function isHtml(text: string): boolean {
  const head = text.slice(0, HEAD)
  return (
    CLIPBOARD.test(head) ||
    (OPENS_WITH_TAG.test(head) &&
      (CLOSES_BLOCK.test(head) ||
        /^\s*<(?:!doctype|html|head|body|meta|style|table|div|p|ul|ol|h[1-6]|section|main|article)\b/i.test(
          head,
        )))
  )
}

/** The line under the heads of a table; only blanks of this line are tried, and each row of them once. */
const BLANKS = String.raw`[^\S\r\n\u2028\u2029]*`
const DASHES = `:?-+:?${BLANKS}`
const PIPE_TABLE = new RegExp(
  `^${BLANKS}(?:\\|${BLANKS})?${DASHES}(?:\\|${BLANKS}${DASHES})+\\|?${BLANKS}$`,
  'm',
)
/** Quotes and lists nested deeper than anyone writes them: they are read line by line. */
const DEEP = /^(?:[ \t]*>){12}|^[ \t]{60,}\S|^(?:[ \t]*[-*+][ \t]){12}/m
const HEADING = /^#{1,6} \S/m

/** The format a text is in: tabs make it text whatever else it holds, as markdown would lose its empty cells. */
export function formatOf(text: string): SourceFormat {
  if (isHtml(text)) return 'html'
  if (text.length > MARKDOWN_LIMIT || /\S\t/.test(text)) return 'text'
  if (DEEP.test(text)) return 'text'
  return PIPE_TABLE.test(text) || HEADING.test(text) ? 'markdown' : 'text'
}
