import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import './more.css'
import { watchSizes } from '../layout/watchSizes.ts'

/**
 * Names what comes next out of sight of a part that scrolls, and on which side. It is the part's last child, and is gone where
 * everything is in sight. Only for the eye: who hears the page or walks it by keys meets all of it.
 */
export function More() {
  const { t } = useTranslation()
  const sign = useRef<HTMLParagraphElement>(null)
  const { above, below, beside, margin, cut } = useHidden(sign)
  return (
    <p
      ref={sign}
      className="ui-more"
      data-above={above !== ''}
      data-below={below !== ''}
      data-beside={beside !== ''}
      aria-hidden="true"
      style={{ bottom: -margin, '--cut': `${cut}px` } as CSSProperties}
    >
      <span>{above === '' ? '' : t('more.above', { name: above })}</span>
      <span>{beside === '' ? '' : t('more.beside', { name: beside })}</span>
      <span>{below === '' ? '' : t('more.below', { name: below })}</span>
    </p>
  )
}

/** What a part that scrolls has out of sight on each side, by the name of what comes first there; empty where that is nothing. */
type Hidden = {
  readonly above: string
  readonly below: string
  readonly beside: string
  /** The margin that the part keeps below what is in it, in px. */
  readonly margin: number
  /** The height of what the sign cuts, so that it covers the whole of that, in px. */
  readonly cut: number
}

const KEYS = ['above', 'below', 'beside', 'margin', 'cut'] as const
const NOTHING: Hidden = { above: '', below: '', beside: '', margin: 0, cut: 0 }

/** As much as this may be out of sight without being missed, in px. */
const SLACK = 2

/** What has a name: parts and rows by preference, else any words and fields; at the side the heads of columns. */
const ROWS = 'h1, h2, h3, h4, h5, legend, dt, li, tr, [role="row"]'
const WORDS = 'p, button, label, span, div, input:not([type="checkbox"])'
const COLUMNS = 'th, [role="columnheader"], text'

/** The name of what is out of sight: its heading or a text of the agenda, else its first words, else what is typed in it. */
function nameOf(element: Element): string {
  const named = element.querySelector('h1, h2, h3, h4, h5, b, th, [lang]') ?? element
  const keys = named.querySelector('.ui-key')?.textContent ?? ''
  const typed = element instanceof HTMLInputElement ? element.value : ''
  const choice = named.querySelector('select')?.selectedOptions[0]?.text ?? ''
  if (choice !== '') return choice
  const isRow = named.matches('tr, li, th') && named.childElementCount > 0
  const parts = isRow ? [...named.childNodes] : [named]
  const words = parts.map((part) => (part.textContent ?? '').replace(keys, '').trim())
  return (words.find((text) => text !== '') ?? typed).replace(/\s+/g, ' ').slice(0, 80)
}

/** Returns the name of the first thing whose box is out of sight, of the first of these kinds that has one. */
function nameIn(
  part: HTMLElement,
  kinds: readonly string[],
  isHidden: (box: DOMRect) => boolean,
  ordered = (all: Element[]) => all,
): string {
  const all = kinds.flatMap((kind) => ordered([...part.querySelectorAll(kind)]))
  const hidden = all.filter((one) => {
    const box = one.getBoundingClientRect()
    // What is there for assistive technology alone is a pixel high, and a box around others has no words of its own.
    const isNamed = one.localName !== 'div' || one.childElementCount === 0
    return isNamed && box.height > SLACK && isHidden(box) && one.closest('.ui-more') === null
  })
  return hidden.map(nameOf).find((name) => name !== '') ?? ''
}

/** What is in sight whole or not at all; of anything else, whole lines of words. */
const WHOLE = 'li, tr, [role="row"], [role="menuitem"], button, input, select, textarea, svg'
/** What is higher than this part of its list is cut. */
const MOST = 0.25

/** The boxes of an element: of a row or control its own, else those of the lines of its words. */
function boxesOf(element: Element): readonly DOMRect[] {
  if (element.matches(WHOLE)) return [element.getBoundingClientRect()]
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE) return []
    const range = document.createRange()
    range.selectNode(node)
    return [...range.getClientRects()]
  })
}

/** Returns where the first thing begins that an edge of a part cuts, or that would be cut there; the edge where it cuts nothing. */
function wholeEdge(part: HTMLElement, edge: number): number {
  const most = part.clientHeight * MOST
  const isCut = ({ top, bottom }: DOMRect) => top < edge - SLACK && bottom > edge + SLACK
  const tops = [...part.querySelectorAll('*')]
    .filter((one) => isCut(one.getBoundingClientRect()) && one.closest('.ui-more') === null)
    .flatMap(boxesOf)
    .filter((box) => isCut(box) && box.height <= most)
    .map(({ top }) => top)
  return tops.length === 0 ? edge : wholeEdge(part, Math.min(...tops))
}

/** Whether a part is lower than what is in it, apart from the sign and the margin at the end. */
function isLower(part: HTMLElement, sign: HTMLElement, margin: number): boolean {
  const overflows = () => part.scrollHeight - sign.offsetHeight - margin - part.clientHeight > SLACK
  if (overflows() || !['above', 'below'].some((side) => sign.dataset[side] === 'true')) {
    return overflows()
  }
  // The sign may be what makes its part high enough: then the part would lose that height with it, and the sign would blink.
  sign.style.display = 'none'
  const isNeeded = overflows()
  sign.style.display = ''
  return isNeeded
}

function hiddenIn(part: HTMLElement, sign: HTMLElement): Hidden {
  const margin = Number.parseFloat(getComputedStyle(part).paddingBottom) || 0
  const isLow = isLower(part, sign, margin)
  const { scrollTop, clientHeight, clientWidth, scrollHeight, scrollWidth } = part
  const isBelow = isLow && scrollTop + clientHeight < scrollHeight - margin - SLACK
  const at = part.getBoundingClientRect()
  const [top, bottom] = [at.top + part.clientTop, at.top + part.clientTop + clientHeight]
  const right = at.left + part.clientLeft + clientWidth
  const rows = [ROWS, WORDS]
  const [isAbove, isBeside] = [isLow && scrollTop > SLACK, scrollWidth - clientWidth > SLACK]
  const backwards = (all: Element[]) => all.reverse()
  const foot = bottom - sign.offsetHeight
  const edge = isBelow ? wholeEdge(part, foot) : foot
  return {
    above: isAbove ? nameIn(part, rows, (box) => box.top < top - SLACK, backwards) : '',
    below: isBelow
      ? nameIn(part, rows, (box) => box.top > edge - SLACK) ||
        nameIn(part, rows, (box) => box.bottom > bottom + SLACK, backwards)
      : '',
    beside: isBeside ? nameIn(part, [COLUMNS, ...rows], (box) => box.right > right + SLACK) : '',
    margin,
    cut: Math.ceil(foot - edge),
  }
}

/** What is out of sight in the part of the page whose last child the sign is. */
function useHidden(sign: RefObject<HTMLElement | null>): Hidden {
  const [hidden, set] = useState(NOTHING)
  useLayoutEffect(() => {
    const own = sign.current
    const part = own?.parentElement
    if (!(own && part)) return
    const update = () => {
      const now = hiddenIn(part, own)
      set((was) => {
        return KEYS.every((key) => was[key] === now[key]) ? was : now
      })
    }
    const stop = watchSizes(part, update)
    part.addEventListener('scroll', update, { passive: true })
    return () => {
      stop()
      part.removeEventListener('scroll', update)
    }
  }, [sign])
  return hidden
}
