/** Writes other figures of the same form into digits that stand in the page: `12:34` over `12:35`, the parts between which its colons stand. */
export function writeFigures(digits: HTMLElement, text: string): void {
  const figures = digits.dataset['minutes'] === undefined ? digits : digits.firstElementChild
  text.split(':').forEach((part, place) => {
    const written = figures?.childNodes[2 * place]
    if (written !== undefined && written.nodeValue !== part) written.nodeValue = part
  })
}
