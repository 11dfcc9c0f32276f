import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import './more.css'
import { watchSizes } from '../layout/watchSizes.ts'

/**
 * Names the next content that is out of sight in a scrolling part, and its side. It is the last child of the part, and is removed
 * if everything is in sight. It is only visual: screen readers and keyboard users reach all content anyway.
 */
export function More() {
  const { t } = useTranslation()
  const sign = useRef<HTMLParagraphElement>(null)
  const { above, below, beside, margin, cut } = useHidden(sign)
  return (
    <p
      ref={sign}
      className="ui-more second medium"
      data-above={above !== ''}
      data-below={below !== ''}
      data-beside={beside !== ''}
      aria-hidden="true"
      style={{ bottom: -margin, '--cut': `${cut}px` } as CSSProperties}
    >
      <span className="cut">{above === '' ? '' : t('more.above', { name: above })}</span>
      <span className="cut">{beside === '' ? '' : t('more.beside', { name: beside })}</span>
      <span className="cut">{below === '' ? '' : t('more.below', { name: below })}</span>
    </p>
  )
}

/** The names of the first content out of sight on each side of a scrolling part; empty if there is none. */
type Hidden = {
  readonly above: string
  readonly below: string
  readonly beside: string
  /** The margin below the content of the part, in px. */
  readonly margin: number
  /** The height of the content that the sign cuts, in px, so that the sign covers all of it. */
  readonly cut: number
}

const NOTHING: Hidden = { above: '', below: '', beside: '', margin: 0, cut: 0 }

/** The height that may be out of sight without a sign, in px. */
const SLACK = 2

/** Content that has a name: preferably parts and rows, else any text and field; at the side the headings of columns. */
const ROWS = 'h1, h2, h3, h4, h5, legend, dt, li, tr, [role="row"]'
const WORDS = 'p, button, label, span, div, input:not([type="checkbox"])'
const COLUMNS = 'th, [role="columnheader"], text'

/** Returns the innermost element of a row that contains all of the row. */
function contentOf(row: Element): Element {
  const [only, ...others] = row.childNodes
  return only instanceof Element && others.length === 0 ? contentOf(only) : row
}

/** Returns the name of content out of sight: its stated name, its heading or a text of the agenda, else its first words, else the value typed in it. */
function nameOf(element: Element): string {
  const stated = element.getAttribute('data-row-box')
  if (stated !== null) return stated
  const titled = element.querySelector('h1, h2, h3, h4, h5, b, th, [lang]:not(abbr)') ?? element
  const keys = titled.querySelector('.ui-key')?.textContent ?? ''
  const typed = element instanceof HTMLInputElement ? element.value : ''
  const choice = titled.querySelector('select')?.selectedOptions[0]?.text ?? ''
  if (choice !== '') return choice
  const isRow = titled.matches('tr, li, th') && titled.childElementCount > 0
  const parts = isRow ? [...contentOf(titled).childNodes] : [titled]
  const words = parts.map((part) => (part.textContent ?? '').replace(keys, '').trim())
  return (words.find((text) => text !== '') ?? typed).replace(/\s+/g, ' ').slice(0, 80)
}

/** Returns the name of the first element out of sight, of the first of these kinds that has one. */
function nameIn(
  part: HTMLElement,
  kinds: readonly string[],
  isHidden: (box: DOMRect) => boolean,
  order = (all: Element[]) => all,
): string {
  const all = kinds.flatMap((kind) => order([...part.querySelectorAll(kind)]))
  const hidden = all.filter((one) => {
    const box = one.getBoundingClientRect()
    // Elements for assistive technology alone are a pixel high, and a box around others has no text of its own.
    const isNamed = one.localName !== 'div' || one.childElementCount === 0
    return isNamed && box.height > SLACK && isHidden(box) && one.closest('.ui-more') === null
  })
  return hidden.map(nameOf).find((name) => name !== '') ?? ''
}

/** Content that must be fully in sight or not at all. Of all other content, this applies to each line of text. */
const UNDIVIDED = 'li, tr, [role="row"], [role="menuitem"], button, input, select, textarea, svg'
/** Content that is higher than this fraction of its list may be cut. */
const MAX_CUT = 0.25

/** Returns the boxes of an element: for a row or control its own box, else the boxes of its lines of text. */
function boxesOf(element: Element): readonly DOMRect[] {
  if (element.matches(UNDIVIDED)) return [element.getBoundingClientRect()]
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE) return []
    const range = document.createRange()
    range.selectNode(node)
    return [...range.getClientRects()]
  })
}

/** Returns the beginning of the first content that an edge of a part cuts, or would cut; the edge itself if it cuts nothing. */
function wholeEdge(part: HTMLElement, edge: number): number {
  const maxHeight = part.clientHeight * MAX_CUT
  const isCut = ({ top, bottom }: DOMRect) => top < edge - SLACK && bottom > edge + SLACK
  const tops = [...part.querySelectorAll('*')]
    .filter((one) => isCut(one.getBoundingClientRect()) && one.closest('.ui-more') === null)
    .flatMap(boxesOf)
    .filter((box) => isCut(box) && box.height <= maxHeight)
    .map(({ top }) => top)
  return tops.length === 0 ? edge : wholeEdge(part, Math.min(...tops))
}

/** Whether the content of a part is higher than the part, without the sign and the margin at the end. */
function isOverflowing(part: HTMLElement, sign: HTMLElement, margin: number): boolean {
  const overflows = () => part.scrollHeight - sign.offsetHeight - margin - part.clientHeight > SLACK
  if (overflows() || !['above', 'below'].some((side) => sign.dataset[side] === 'true')) {
    return overflows()
  }
  // The sign itself adds height to its part. If the part fits only with that height, the sign would appear and disappear in turn.
  sign.style.display = 'none'
  const isNeeded = overflows()
  sign.style.display = ''
  return isNeeded
}

function hiddenIn(part: HTMLElement, sign: HTMLElement): Hidden {
  const margin = Number.parseFloat(getComputedStyle(part).paddingBottom) || 0
  const isTooHigh = isOverflowing(part, sign, margin)
  const { scrollTop, clientHeight, clientWidth, scrollHeight, scrollWidth } = part
  const isBelow = isTooHigh && scrollTop + clientHeight < scrollHeight - margin - SLACK
  const box = part.getBoundingClientRect()
  const [top, bottom] = [box.top + part.clientTop, box.top + part.clientTop + clientHeight]
  const right = box.left + part.clientLeft + clientWidth
  const rows = [ROWS, WORDS]
  const [isAbove, isBeside] = [isTooHigh && scrollTop > SLACK, scrollWidth - clientWidth > SLACK]
  const backwards = (all: Element[]) => all.reverse()
  const signTop = bottom - sign.offsetHeight
  const edge = isBelow ? wholeEdge(part, signTop) : signTop
  return {
    above: isAbove ? nameIn(part, rows, (box) => box.top < top - SLACK, backwards) : '',
    below: isBelow
      ? nameIn(part, rows, (box) => box.top > edge - SLACK) ||
        nameIn(part, rows, (box) => box.bottom > bottom + SLACK, backwards)
      : '',
    beside: isBeside ? nameIn(part, [COLUMNS, ...rows], (box) => box.right > right + SLACK) : '',
    margin,
    cut: Math.ceil(signTop - edge),
  }
}

/** Returns the content out of sight in the parent of the sign. */
function useHidden(sign: RefObject<HTMLElement | null>): Hidden {
  const [hidden, setHidden] = useState(NOTHING)
  useLayoutEffect(() => {
    const element = sign.current
    const part = element?.parentElement
    if (!(element && part)) return
    let now = NOTHING
    const update = () => {
      now = hiddenIn(part, element)
      setHidden((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
    }
    const stop = watchSizes(part, update, true)
    // A text in the sign may change without a change of size. Other texts, such as digits, change each second.
    const texts = new MutationObserver((changes) => {
      const names = [now.above, now.below, now.beside].join('\n')
      if (changes.some(({ oldValue }) => oldValue?.trim() && names.includes(oldValue.trim())))
        update()
    })
    texts.observe(part, { characterDataOldValue: true, subtree: true })
    part.addEventListener('scroll', update, { passive: true })
    return () => {
      stop()
      texts.disconnect()
      part.removeEventListener('scroll', update)
    }
  }, [sign])
  return hidden
}
