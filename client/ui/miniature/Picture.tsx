import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { watchSizes } from '../layout/watchSizes.ts'
import './miniature.css'

/** The rewritten style sheets of the page, for pictures: rewriting is slow and done once. */
const COPIES = new WeakMap<CSSStyleSheet, CSSStyleSheet>()

/** Returns the rules of a sheet; null if the sheet has not loaded, as without a connection. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] | null {
  try {
    return [...sheet.cssRules]
  } catch {
    return null
  }
}

/** Copies a sheet without font faces, because a shadow tree uses the fonts of its page. */
function copyOf(sheet: CSSStyleSheet): CSSStyleSheet | null {
  const existing = COPIES.get(sheet)
  if (existing !== undefined) return existing
  const all = rulesOf(sheet)
  if (all === null) return null
  const copy = new CSSStyleSheet()
  const rules = all.filter((rule) => !(rule instanceof CSSFontFaceRule))
  copy.replaceSync(rules.map(({ cssText }) => cssText).join('\n'))
  COPIES.set(sheet, copy)
  return copy
}

/** Returns copies of the style sheets of a page for a shadow tree. A sheet that has not loaded is left out, and copied later. */
export function copiesOf(sheets: Iterable<CSSStyleSheet>): CSSStyleSheet[] {
  return [...sheets].map(copyOf).filter((copy) => copy !== null)
}

/** The shadow roots of boxes; a root can be attached only once. */
const ROOTS = new WeakMap<HTMLElement, ShadowRoot>()

function rootOf(box: HTMLElement): ShadowRoot {
  const root = ROOTS.get(box) ?? box.attachShadow({ mode: 'closed' })
  ROOTS.set(box, root)
  return root
}

/** Adds the page's style sheets to a picture, also those that load later; returns the disposer. */
function addStyles(root: ShadowRoot): () => void {
  const update = () => {
    root.adoptedStyleSheets = copiesOf(document.styleSheets)
  }
  update()
  const observer = new MutationObserver(update)
  observer.observe(document.head, { childList: true })
  // The load event of a sheet is sent to its element.
  document.head.addEventListener('load', update, true)
  return () => {
    observer.disconnect()
    document.head.removeEventListener('load', update, true)
  }
}

/** The size of the screen in the picture, in px: the content of a screen depends on its size. */
export type PictureSize = { readonly width: number; readonly height: number }

/** A visual picture of another screen by its own components. It is in a shadow tree, so that nothing on this page finds, reads or presses its content. */
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
  useEffect(() => (root === null ? undefined : addStyles(root)), [root])
  const fit = useCallback(
    (page: HTMLElement | null) => {
      const box = root?.host
      if (page === null || !(box instanceof HTMLElement)) return
      return watchSizes(box, () => {
        page.style.transform = `scale(${box.clientWidth / width})`
      })
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
            <div ref={fit} data-theme="stage" className="ui-picture-page" style={{ width, height }}>
              {children}
            </div>,
            root,
          )}
    </div>
  )
}
