/** The element whose lines a node stands in. */
function linesOf(node: Node): Element | null {
  for (let at = node.parentElement; at !== null; at = at.parentElement)
    if (getComputedStyle(at).display !== 'inline') return at
  return null
}

/** The texts of a block in their order, without what is only blanks. */
function textsIn(block: Element): readonly Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.data.trim() !== '' && linesOf(node) === block) texts.push(node)
  return texts
}

function boxesOf(node: Node): readonly DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
}

function isOneLine(one: DOMRect, other: DOMRect): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return shared > Math.min(one.height, other.height) / 2
}

const isArabic = (text: Text) => /[\u0600-\u06ff]/.test(text.data)

/** Whether what comes first stands at the left of what comes behind it, where the two share a line. */
function inOrder(first: Text, then: Text): boolean {
  const pairs = boxesOf(first).flatMap((one) => boxesOf(then).map((other) => [one, other] as const))
  return pairs
    .filter(([one, other]) => isOneLine(one, other))
    .every(([one, other]) => other.left >= one.right - 1)
}

/** Figures and marks of ours that stand on the wrong side of a run in Arabic, and how many stand beside one at all. */
export function sideFaults(): { readonly faults: readonly string[]; readonly beside: number } {
  const blocks = new Set(
    [...document.querySelectorAll('[lang|="ar"]')]
      .filter((run) => run.checkVisibility() && getComputedStyle(run).display === 'inline')
      .flatMap((run) => linesOf(run) ?? []),
  )
  const pairs = [...blocks].flatMap((block) => {
    const texts = textsIn(block)
    return texts
      .slice(1)
      .map((text, n) => [texts[n] ?? text, text] as const)
      .filter((pair) => pair.some(isArabic))
  })
  const faults = pairs
    .filter(([first, then]) => !inOrder(first, then))
    .map(([first, then]) => `"${then.data.trim()}" stands before "${first.data.trim()}"`)
  return { faults, beside: pairs.length }
}
