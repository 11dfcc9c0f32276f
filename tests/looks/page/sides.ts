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

/** What of an element's width is seen, as far as anything around it cuts that. */
function seenWidth(element: Element): { readonly left: number; readonly right: number } {
  let [left, right] = [0, innerWidth]
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (getComputedStyle(at).overflowX === 'visible') continue
    const box = at.getBoundingClientRect()
    left = Math.max(left, box.left)
    right = Math.min(right, box.right)
  }
  return { left, right }
}

/** Whether the first letter of a text is in sight, wherever the text is cut. */
function begins(text: Text): boolean {
  const letter = document.createRange()
  const at = text.data.search(/\S/)
  letter.setStart(text, at)
  letter.setEnd(text, at + 1)
  const box = letter.getBoundingClientRect()
  const { left, right } = text.parentElement === null ? box : seenWidth(text.parentElement)
  return box.left >= left - 1 && box.right <= right + 1
}

/** Runs in Arabic whose beginning is cut off, where only their end may be. */
export function beginningFaults(): readonly string[] {
  const runs = [...document.querySelectorAll('[lang|="ar"]')].filter((run) => run.checkVisibility())
  const texts = runs.flatMap((run) =>
    [...run.childNodes].flatMap((node) => (node instanceof Text && isArabic(node) ? [node] : [])),
  )
  return texts.filter((text) => !begins(text)).map(({ data }) => `cut at its beginning: ${data}`)
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
