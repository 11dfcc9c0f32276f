import { entryWords } from '../../lexicons/entryWords.ts'
import { anyOf, anyWord } from '../../lexicons/lexicon.ts'
import { normalizeSigns } from '../text/normalize.ts'

const NAME = '[A-Z\\d][\\p{L}\\d.\\-/]*(?:\\s[A-Z\\d][\\p{L}\\d.-]*)?'
const HAN =
  '(?:分会场[一二三四五六\\dA-Z]*|[\\dA-Z一二三四五六]+号?(?:会议室|会议厅|展厅|教室|报告厅)|会议室[\\dA-Z一二三四五六]*)'
/** A room with a name or a number, or one that needs none. */
const ROOM = `(?:${anyWord(entryWords('roomsNamed'))}\\s(?:n[or]\\.?\\s?)?${NAME}|${HAN}|${anyWord(entryWords('rooms'))})`
const LABEL = `(?:${anyWord(entryWords('roomLabels'))}|@)`
const LABELLED = `${LABEL}\\s*:\\s*[^)|\\]]{1,60}`
const WHOLE = new RegExp(`^(?:${LABEL}\\s?:?\\s?)?(${ROOM})$`, 'iu')
const WHOLE_LABELLED = new RegExp(
  `^${anyWord(entryWords('roomLabels').filter((word) => word.length > 2))}\\s*:\\s*(.{1,60})$`,
  'iu',
)
const BEFORE = '(?:\\s*[([|]\\s*|\\s+-\\s+|,\\s+|\\s+@\\s*|\\s+(?:in|im)\\s+)'
const AT_END = new RegExp(`${BEFORE}(${LABELLED}|${ROOM})\\s*[)\\]]?\\s*$`, 'iu')
const IN_BRACKETS = new RegExp(`\\s*[([](${LABELLED}|${ROOM})[)\\]]`, 'iu')
const LABEL_AHEAD = new RegExp(`^${LABEL}\\s*:\\s*`, 'iu')
const LONGEST = 400

/** Returns the room that a text names, if it says nothing else. */
export function roomOf(text: string): string | null {
  const normalized = normalizeSigns(text).trim()
  return (WHOLE_LABELLED.exec(normalized) ?? WHOLE.exec(normalized))?.[1]?.trim() ?? null
}

/** Takes the room at the end of a title, or in brackets, out of it. */
export function withoutRoom(text: string): { text: string; room: string | null } {
  const normalized = text.length > LONGEST ? '' : normalizeSigns(text)
  const found = AT_END.exec(normalized) ?? IN_BRACKETS.exec(normalized)
  if (found === null || found.index === 0) return { text, room: null }
  const room = (found[1] ?? '').replace(LABEL_AHEAD, '').trim()
  return {
    text: `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`.trim(),
    room,
  }
}

const STREET = anyOf(entryWords('streets'))
const HOUSE = '\\d{1,4}\\s?[a-z]?(?:\\s?[/-]\\s?\\d{1,4})?'
/** A street with the number of a house, in either order. */
const ADDRESS = new RegExp(
  `(?:${STREET}\\s(?:[^\\d,]{2,40},?\\s)?${HOUSE}|\\d{1,4},?\\s(?:\\p{Lu}[\\p{L}'.]+\\s){0,3}${STREET}(?:\\s\\p{L}.*)?)\\s*$`,
  'iu',
)
const VENUE = new RegExp(`${anyOf(entryWords('venues'))}$`, 'iu')

/** Returns whether a line says where something is, and nothing else: it begins with a room, or ends with an address. */
export function isPlace(text: string): boolean {
  const normalized = normalizeSigns(text).trim()
  if (normalized.length > 160) return false
  return ADDRESS.test(normalized) || roomOf(normalized.split(/,\s/, 1)[0] ?? '') !== null
}

/** Returns whether a part of a line over an agenda is a room, a building or a place online. */
export function isVenue(part: string): boolean {
  const normalized = normalizeSigns(part).trim()
  return VENUE.test(normalized) || roomOf(normalized) !== null
}
