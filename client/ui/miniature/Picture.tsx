import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import './miniature.css'

/** The rewritten text of each sheet of the page, for pictures: rewriting is slow and done once. */
const COPIES = new WeakMap<CSSStyleSheet, CSSStyleSheet>()

/** The rules of a sheet; none may be read of one that did not come, as while the connection is lost. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] | null {
  try {
    return [...sheet.cssRules]
  } catch {
    return null
  }
}

/** Font faces belong to the page, not to a sheet. */
function copyOf(sheet: CSSStyleSheet): CSSStyleSheet | null {
  const known = COPIES.get(sheet)
  if (known !== undefined) return known
  const all = rulesOf(sheet)
  if (all === null) return null
  const copy = new CSSStyleSheet()
  const rules = all.filter((rule) => !(rule instanceof CSSFontFaceRule))
  copy.replaceSync(rules.map(({ cssText }) => cssText).join('\n'))
  COPIES.set(sheet, copy)
  return copy
}

/** The sheets of a page for a tree of its own, each written once; one that did not come is left out, and copied once it is here. */
export function copiesOf(sheets: Iterable<CSSStyleSheet>): CSSStyleSheet[] {
  return [...sheets].map(copyOf).filter((copy) => copy !== null)
}

/** What was attached to a box: that is done once. */
const ROOTS = new WeakMap<HTMLElement, ShadowRoot>()

function rootOf(box: HTMLElement): ShadowRoot {
  const root = ROOTS.get(box) ?? box.attachShadow({ mode: 'closed' })
  ROOTS.set(box, root)
  return root
}

/** Gives a picture the page's sheets, and those that come later with parts of it. */
function dress(root: ShadowRoot): () => void {
  const write = () => {
    root.adoptedStyleSheets = copiesOf(document.styleSheets)
  }
  write()
  const added = new MutationObserver(write)
  added.observe(document.head, { childList: true })
  // Only the element reports that its sheet has loaded.
  document.head.addEventListener('load', write, true)
  return () => {
    added.disconnect()
    document.head.removeEventListener('load', write, true)
  }
}

/** The screen that is drawn small, in px: what a screen shows depends on its size. */
export type PictureSize = { readonly width: number; readonly height: number }

/** Draws a page as small as its frame, and again where that changes. */
function scaled(box: HTMLElement, page: HTMLElement, width: number): () => void {
  const sizes = new ResizeObserver(() => {
    page.style.transform = `scale(${box.clientWidth / width})`
  })
  sizes.observe(box)
  return () => sizes.disconnect()
}

/**
 * A picture of another screen, drawn by its own parts: for the eye alone. In a tree of its own, so that nothing on this page
 * finds, reads or presses what stands in it.
 */
export function Picture({
  of: { width, height },
  children,
}: {
  readonly of: PictureSize
  readonly children: ReactNode
}) {
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  const attach = useCallback((box: HTMLElement | null) => {
    if (box !== null) setRoot(rootOf(box))
  }, [])
  useEffect(() => (root === null ? undefined : dress(root)), [root])
  const fitted = useCallback(
    (page: HTMLElement | null) => {
      const box = root?.host
      return page !== null && box instanceof HTMLElement ? scaled(box, page, width) : undefined
    },
    [root, width],
  )
  return (
    <div
      ref={attach}
      className="ui-picture"
      style={{ aspectRatio: `${width} / ${height}` }}
      aria-hidden={true}
      inert={true}
    >
      {root === null
        ? null
        : createPortal(
            <div
              ref={fitted}
              data-theme="stage"
              className="ui-picture-page"
              style={{ width, height }}
            >
              {children}
            </div>,
            root,
          )}
    </div>
  )
}
