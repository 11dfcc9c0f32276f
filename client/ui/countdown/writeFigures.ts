/** Writes other figures of the same form into digits that stand in the page: `12:34` over `12:35`, each part between colons. */
export function writeFigures(digits: HTMLElement, text: string): void {
  const figures = digits.querySelector('span') ?? digits
  const parts = [...figures.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
  text.split(':').forEach((part, place) => {
    const written = parts[place]
    if (written !== undefined && written.nodeValue !== part) written.nodeValue = part
  })
}
