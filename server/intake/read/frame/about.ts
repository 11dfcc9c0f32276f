import { ABOUT, type AboutPart, showTextLimit } from '../../../../shared/agenda/about.ts'
import type { ReadAbout } from '../../../../shared/agenda/reading/reading.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import type { Fragment } from '../lines/fragments.ts'
import { isTimed, type ParsedLine } from '../lines/parsedLine.ts'
import { isFootnote } from '../plan/attachedLines.ts'
import { isGeneric, opens } from '../plan/headings.ts'
import { isProse } from '../plan/region.ts'
import type { Fact } from '../showFact.ts'
import { hasHan, type Latin, tagOf, textsOf } from '../text/script.ts'
import { isGreeting } from './eventTitle.ts'
import { aboutHeading } from './labels.ts'

/** A line of the texts about the show; `text` is null in a heading; `joined`: it continues the line before. */
export type AboutLine = {
  readonly part: AboutPart
  readonly text: string | null
  readonly joined: boolean
}

/** Chat accounts, which are contacts too. */
const ACCOUNT = /微信号?\s?[:：]|wechat(?: id)?\s?[:：]|\bQQ\s?群?\s?[:：]?\s?\d/iu
const ENDS = /[.!?。！？:：;；…)）"”」]$/u
/** The length of the longest heading, in characters. */
const HEADING = 60
/** The sign of a footnote after a word. */
const NOTE_SIGN = /(?<=\p{L})[¹²³⁴-⁹]+(?=\s|$)/gu

/** A part whose lines follow; `last` is its last line so far. */
type Open = { readonly part: AboutPart; readonly last: ParsedLine | null; readonly listed: boolean }

/** Returns whether a part is over before this line: another heading follows, or the list ends. */
function isOver({ part, last, listed }: Open, parsedLine: ParsedLine): boolean {
  const { raw, origin, gap } = parsedLine
  if (origin === 'row' || opens(parsedLine) || origin === 'heading' || isGeneric(raw)) return true
  if (last === null) return false
  const heads =
    gap && origin === 'text' && raw.length < HEADING && !ENDS.test(raw) && !/^\p{Ll}/u.test(raw)
  if (isGreeting(raw) || heads) return true
  return origin !== 'entry' && gap && (listed || part !== 'background')
}

/** Returns whether a line continues the one before: that one has no end, or this one no beginning. */
function continues({ last, listed }: Open, parsedLine: ParsedLine): boolean {
  if (last === null || parsedLine.origin === 'entry') return false
  if (/^\p{Ll}/u.test(parsedLine.raw) && !ENDS.test(last.raw)) return true
  return !parsedLine.gap && (listed || (last.raw.length >= HEADING && !ENDS.test(last.raw)))
}

/** A line of the texts about the show, if it is one, and the part that is open after it. */
type Step = { readonly line: AboutLine | null; readonly open: Open | null }

const NONE: Step = { line: null, open: null }

function factStep(fact: Fact): Step {
  const part = fact.type === 'note' ? ABOUT.find((one) => one === fact.about) : undefined
  if (part === undefined || fact.type !== 'note') return NONE
  return { line: { part, text: fact.text, joined: false }, open: null }
}

function stepOf(open: Open | null, parsedLine: Fragment): Step {
  if (parsedLine.fact !== null) return factStep(parsedLine.fact)
  const part = parsedLine.origin === 'row' ? null : aboutHeading(parsedLine.raw)
  if (part !== null)
    return { line: { part, text: null, joined: false }, open: { part, last: null, listed: false } }
  if (open === null || isFootnote(parsedLine)) return { line: null, open }
  if (isOver(open, parsedLine)) return NONE
  if (isTimed(parsedLine)) return { line: null, open }
  const listed = open.listed || parsedLine.origin === 'entry'
  const line = { part: open.part, text: parsedLine.raw, joined: continues(open, parsedLine) }
  return { line, open: { part: open.part, last: parsedLine, listed } }
}

/** Finds the texts about the show in the lines around its agenda. Lines with a contact (`contacts`) are private. */
export function aboutLines(
  fragments: readonly Fragment[],
  contacts: ReadonlySet<number>,
): ReadonlyMap<Fragment, AboutLine> {
  const found: [Fragment, AboutLine][] = []
  let open: Open | null = null
  for (const fragment of fragments) {
    const { lines, raw } = fragment
    const isPrivate = lines.some((n) => contacts.has(n)) || ACCOUNT.test(raw)
    const step: Step = stepOf(open, fragment)
    // A private line is passed over.
    open = isPrivate && step.open !== null ? (open ?? step.open) : step.open
    if (step.line !== null && !isPrivate) found.push([fragment, step.line])
  }
  // A heading over nothing is none.
  return new Map(
    found.filter(([, { part, text }], at) => {
      const next = found[at + 1]?.[1]
      return text !== null || (next?.part === part && next.text !== null)
    }),
  )
}

/** A paragraph in its language; prose with a term in another script is in the language of most of it. */
function paragraphIn(text: string, latin: Latin): Texts | null {
  if (!isProse(text) && !/[.!?。！？]$/u.test(text)) return textsOf(text, latin)
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return { [hasHan(text) && letters > han * 3 ? latin : tagOf(text, latin)]: text }
}

function paragraphsOf(lines: readonly AboutLine[]): string[] {
  const paragraphs: string[] = []
  for (const { text, joined } of lines) {
    const own = (text ?? '').replace(NOTE_SIGN, '')
    const before = joined ? (paragraphs.pop() ?? '') : ''
    const joint = before === '' || (hasHan(before.slice(-1)) && hasHan(own[0] ?? '')) ? '' : ' '
    if (own !== '') paragraphs.push(`${before}${joint}${own}`)
  }
  return paragraphs
}

/** Returns the texts about the show: for each part, a paragraph or a point on each line, by language. */
export function aboutTexts(lines: readonly AboutLine[], latin: Latin): ReadAbout {
  const parts = ABOUT.flatMap((part) => {
    const texts = new Map<LanguageTag, string>()
    for (const text of paragraphsOf(lines.filter((line) => line.part === part)))
      for (const [tag, own] of Object.entries(paragraphIn(text, latin) ?? {}))
        texts.set(tag, texts.has(tag) ? `${texts.get(tag)}\n${own}` : own)
    const bounded = [...texts].map(([tag, text]) => [tag, text.slice(0, showTextLimit(part))])
    return texts.size === 0 ? [] : [[part, Object.fromEntries(bounded)] as const]
  })
  return Object.fromEntries(parts)
}
