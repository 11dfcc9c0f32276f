/** Escapes a text for HTML; its line breaks become elements. */
export function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\r\n?|\n/g, '<br>')
}
