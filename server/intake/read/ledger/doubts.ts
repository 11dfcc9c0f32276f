import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { spanAt } from '../clock/span.ts'
import { statedAt } from '../clock/stated.ts'
import type { Findings } from '../findings.ts'
import { kindOf } from '../kinds.ts'
import { isHanName } from '../people/hanNames.ts'
import { roleLabelAt } from '../people/labels.ts'
import { isCommon, isKnownName, nameEvidence, nameLength } from '../people/latinNames.ts'
import { fold } from '../words/fold.ts'
import { wordsIn } from './content.ts'

/** A longer text is prose. */
const LONGEST = 200
/** The longest talking point that may be an item of its own. */
const ITEM = 60
/** The signs and words between the parts of a title. */
const PARTS =
  /\s*[,;:+&/|、，；：·]\s*|\s+[-–—]\s+|\s+(?:and|und|et|y|e|w\/|by|von|par|con|mit|with)\s+|\s*(?=[([（])|[)\]）]\s*/u
const OPEN = /^[([（]\s*/u
/** Signs of a markup that no title has, and the number of an item among others. */
const MARKUP = /\|\||\[\[|'''|\*\*\*/u
const NUMBER = /^\(?(?:\d{1,2}|[a-z])[.)]\s/u
const HAN = /\p{Script=Han}/u
const CAPITALS = /^[\p{Lu}\d.&-]{2,}$/u
const ROLE_START = /(?<![\p{L}\p{N}])\p{L}|(?<=[（(\s，,；;])\p{Script=Han}/gu

const textsOf = (texts: Texts | null | undefined) => Object.values(texts ?? {})

/** Returns whether words are shaped like a name; after a bracket, one word is enough. */
function isName(words: readonly string[], isBracketed: boolean): boolean {
  if (words.length > 4 || nameLength(words) < words.length) return false
  if (words.some((word) => CAPITALS.test(word) || isCommon(word))) return false
  const [first = ''] = words
  if (words.length > 1) return nameEvidence(words) > 0
  return first.length > 2 && (isBracketed || isKnownName(first)) && kindOf(first) === null
}

/** Returns a name after other words without a sign (`Introduction Ada Alder`), or null. */
function nameAfter(words: readonly string[]): string | null {
  const at = words.findIndex(
    (word, n) => n > 0 && isKnownName(word) && isName(words.slice(n, n + 2), false),
  )
  return at === -1 || at + 1 === words.length ? null : words.slice(at, at + 2).join(' ')
}

/** Returns the name in a part of a text, or null. */
function nameInPart(part: string, isFirst: boolean): string | null {
  const bare = part.replace(OPEN, '')
  const words = bare.split(/\s+/)
  if (HAN.test(bare)) {
    const later = words.slice(isFirst ? 1 : 0)
    return later.find((word) => isHanName(word)) ?? null
  }
  return !isFirst && isName(words, bare !== part) ? bare : nameAfter(words)
}

/** Returns a name in a text that is none of the known words, or null. */
function nameIn(text: string, known: ReadonlySet<string>): string | null {
  const names = text
    .split(PARTS)
    .filter((part) => part !== '')
    .map((part, at) => nameInPart(part, at === 0))
  return (
    names.find((name) => name !== null && !wordsIn(name).every(({ word }) => known.has(word))) ??
    null
  )
}

/** Returns the time or the length in a text that its item does not have, or null. */
function timeIn(text: string, { planned, inferred }: ParsedItem): string | null {
  const isOpen = planned === null || planned === 0 || inferred.includes('planned')
  const folded = fold(text)
  for (const { index } of folded.matchAll(/(?<![\d.:/\p{Lu}\p{Ll}-])\d/gu)) {
    const stated = isOpen ? statedAt(folded, index) : null
    const isClock = /^\d{1,2}[:h]\d\d(?!\d)/.test(folded.slice(index))
    const end = stated?.end ?? (isClock ? spanAt(folded, index, 'inside')?.end : undefined)
    if (end !== undefined) return text.slice(index, end).trim()
  }
  return null
}

/** Returns a role in a text with what follows it (`…，李梅主持`, `Presenters: the staff`), or null. */
function roleIn(text: string): string | null {
  const folded = fold(text)
  for (const { index } of folded.matchAll(ROLE_START))
    if (index > 0 && roleLabelAt(folded.slice(index), false) !== null) return text.slice(index)
  return null
}

/** Returns whether a talking point may be an item of its own: it has a number, or is a break. */
function isItem(point: string, { kind }: ParsedItem): boolean {
  return (
    NUMBER.test(point) || (point.length < ITEM && kind !== 'break' && kindOf(point) === 'break')
  )
}

/** Returns the parts of an item that may be a name, a time or an item of its own. */
function doubtsIn(item: ParsedItem, { chair }: ReadSegment): string[] {
  const people = chair === undefined ? item.speakers : [...item.speakers, chair]
  const names = people.flatMap(({ name, affiliation, title }) =>
    [name, affiliation, title].flatMap(textsOf),
  )
  const known = new Set(names.flatMap((name) => wordsIn(name).map(({ word }) => word)))
  const [title = ''] = textsOf(item.title)
  const points = item.talkingPoints.flatMap(textsOf)
  const found = [title, ...points].flatMap((text) => {
    if (text.length > LONGEST) return []
    return (
      timeIn(text, item) ?? nameIn(text, known) ?? roleIn(text) ?? (MARKUP.test(text) ? text : [])
    )
  })
  const isEmpty = item.planned === 0 && item.kind !== 'closing'
  return [...found, ...points.filter((point) => isItem(point, item)), ...(isEmpty ? [title] : [])]
}

/** Notes the parts of items that may be misread, at most one on a line and none beside another finding. */
export function noteDoubts(
  agendas: readonly ParsedAgenda[],
  source: readonly string[],
  findings: Findings,
): void {
  const noted = findings.all(() => null).filter(({ level }) => level !== 'assumed')
  const doubted = new Set(noted.map(({ line }) => line))
  const doubts = agendas.flatMap(({ segments }, agenda) =>
    segments.flatMap((block, segment) =>
      block.items.flatMap((item, at) =>
        doubtsIn(item, block).map((text) => ({ text, item, about: { agenda, segment, item: at } })),
      ),
    ),
  )
  for (const { text, item, about } of doubts) {
    const own = item.lines.find((n) => source[n - 1]?.includes(text))
    const line = own ?? item.lines[0] ?? null
    if (!doubted.has(line)) findings.note('unclear-part', line, { text }, { about })
    doubted.add(line)
  }
}
