import { fold } from '../words/fold.ts'

const NAMED =
  '(?:(?:room|raum|saal|hall|hörsaal|seminarraum|konferenzraum|salle|auditorium|track|stage|bühne|zimmer|sala|aula|lecture hall|meeting room|breakout room|conference room|theat(?:er|re)|ballroom)\\s(?:no\\.?\\s?|nr\\.?\\s?)?(?:[A-Z\\d][\\p{L}\\d.\\-/]*(?:\\s(?:[A-Z\\d][\\p{L}\\d.-]*))?)|(?:main|great|grand|small|large|upper|lower|blue|red|green|north|south|east|west)\\s(?:hall|room|stage|auditorium)|(?:großer|kleiner|grüner|blauer|roter|festlicher)\\s(?:saal|hörsaal)|(?:auditorium|foyer|mensa|aula|audimax|plenarsaal|festsaal|plenum)|(?:主会场|分会场[一二三四五六\\dA-Z]*|第[一二三四五六]会场|[\\dA-Z一二三四五六]+号?(?:会议室|会议厅|展厅|教室|报告厅)|会议室[\\dA-Z一二三四五六]*|报告厅|大会议室))'
const WHOLE = new RegExp(
  `^(?:(?:in|im|at|@|location|room|raum|ort|venue|地点|lieu|salle)\\s?:?\\s?)?(${NAMED})$`,
  'iu',
)
const LABELLED = /^(?:room|raum|saal|会场|salle|sala)\s*:\s*(.{1,60})$/i
const AT_END = new RegExp(
  `(?:\\s*[(\\[|]\\s*|\\s+-\\s+|,\\s+|\\s+@\\s*|\\s+\\|\\s+|\\s+(?:in|im)\\s+(?=(?:room|raum|saal|hall|hörsaal|salle)\\s))((?:room|raum|ort|saal|location|venue|地点)\\s*:\\s*[^)|\\]]{1,40}|${NAMED})\\s*[)\\]]?\\s*$`,
  'iu',
)
const IN_BRACKETS = new RegExp(
  `\\s*[(\\[]((?:room|raum|ort|saal|location|地点)\\s*:\\s*[^)|\\]]{1,40}|${NAMED})[)\\]]`,
  'iu',
)

/** The name of the room that is all a text says, or null. */
export function roomOf(text: string): string | null {
  const folded = fold(text).trim()
  const labelled = LABELLED.exec(folded)
  if (labelled !== null) return (labelled[1] ?? '').trim()
  const found = WHOLE.exec(folded)
  return found === null ? null : (found[1] ?? '').trim()
}

/** A title line without the room at its end or in brackets, and that room. */
export function withoutRoom(text: string): { text: string; room: string | null } {
  if (text.length > 400) return { text, room: null }
  const folded = fold(text)
  const found = AT_END.exec(folded) ?? IN_BRACKETS.exec(folded)
  if (found === null || found.index === 0) return { text, room: null }
  const room = (found[1] ?? '')
    .replace(/^(?:room|raum|ort|saal|location|venue|地点)\s*:\s*/i, '')
    .trim()
  return {
    text: `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`.trim(),
    room,
  }
}

/** A street with the number of a house, in the languages agendas come in. */
const ADDRESS =
  /(?:(?:stra(?:ß|ss)e|str\.|platz|allee|weg|gasse|ufer|markt|damm)\s(?:[\p{L}]+\s){0,3}\d{1,4}\s?[a-z]?(?:\s?[/-]\s?\d{1,4})?|(?:rue|avenue|boulevard|via|calle|piazza|plaza)\s[^\d,]{2,40},?\s\d{1,4}|\d{1,4},?\s(?:rue|avenue|boulevard|quai)\s\p{L}|\d{1,4}\s(?:\p{Lu}[\p{L}'.]+\s){1,3}(?:street|road|avenue|square|lane|st\.|rd\.))\s*$/iu

/** Whether a line says where something is, and nothing else: a room among its parts, or an address at its end. */
export function isPlace(text: string): boolean {
  const folded = fold(text).trim()
  if (folded.length > 160) return false
  return ADDRESS.test(folded) || roomOf(folded.split(/,\s/, 1)[0] ?? '') !== null
}

/** Words for a place at the end of one of its parts. */
const VENUE =
  /(?:saal|halle|aula|haus|zentrum|bibliothek|platz|straße|hall|room|auditorium|cent(?:er|re)|building|library|museum|theat(?:er|re)|hotel|campus|universität|university|rathaus|salle|会议室|报告厅|会场|酒店|中心)$/iu
const ONLINE = /^(?:online|hybrid|zoom|teams|webex|virtual|remote|线上)$/iu

/** Whether a part of a line over an agenda says where: a room, a house, a place online. */
export function isVenue(part: string): boolean {
  const folded = fold(part).trim()
  return VENUE.test(folded) || ONLINE.test(folded) || roomOf(folded) !== null
}
