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
