import { memoize } from '../../../../shared/agenda/memoize.ts'
import type {
  ParsedAgenda,
  ReadFinding,
  ReadSegment,
  ReadSpeaker,
} from '../../../../shared/agenda/reading/reading.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { fold } from '../words/fold.ts'

const MINUTE = 60_000
const HALF_DAY = 12 * 60

/** What a reading says: its words, its lengths and its clock times, both in minutes, the latter on a face of twelve hours. */
export type Said = {
  readonly words: ReadonlySet<string>
  readonly lengths: ReadonlySet<number>
  readonly clocks: ReadonlySet<number>
  /** The days it is on, as MM-DD. */
  readonly days: readonly string[]
  /** All of its texts, in small letters. */
  readonly text: string
  /** The floor languages, as tags. */
  readonly languages: ReadonlySet<string>
  /** Whether times are said in more zones than one. */
  readonly zoned: boolean
}

/** The words of a text: runs of letters and figures, Chinese ones sign by sign. */
export function wordsIn(text: string): { word: string; from: number; end: number }[] {
  return [
    ...text.matchAll(/\p{Script=Han}|(?:(?![\p{Script=Han}¹²³⁴-⁹])[\p{L}\p{M}\p{N}])+/gu),
  ].map(({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    from: index,
    end: index + word.length,
  }))
}

/** Words beside a place online that say no more than its link, its number and its passcode do. */
const MEETING_WORDS =
  'zoom join teams webex link links meeting id number passcode password passwort kenncode kennwort zugangscode access code secret lien réunion enlace beitreten einwahl besprechung pin 会议 链接 密码 号 入会 加入'

const textsOf = (texts: Texts | null): string[] => Object.values(texts ?? {})

function textsOfSpeaker({ name, address, title, affiliation }: ReadSpeaker): string[] {
  return [name, address ?? null, title, affiliation].flatMap(textsOf)
}

function textsOfSegment({ title, chair, items }: ReadSegment): string[] {
  return [
    ...textsOf(title),
    ...(chair === undefined ? [] : textsOfSpeaker(chair)),
    ...items.flatMap((item) => [
      ...textsOf(item.title),
      ...item.talkingPoints.flatMap(textsOf),
      ...item.speakers.flatMap(textsOfSpeaker),
    ]),
  ]
}

function textsOfWhole(agenda: ParsedAgenda): string[] {
  const { title, subtitle, room, meeting, languages, about, crew } = agenda
  const held =
    meeting === null ? [] : [MEETING_WORDS, meeting.link, meeting.id ?? '', meeting.passcode ?? '']
  const parts = Object.values(about ?? {}).flatMap((texts) => textsOf(texts ?? null))
  const named = (crew ?? []).flatMap(textsOfSpeaker)
  return [
    ...textsOf(title),
    ...textsOf(subtitle ?? null),
    room ?? '',
    ...held,
    ...(languages ?? []),
    ...parts,
    ...named,
  ]
}

function lengthsOf({ budget, items }: ReadSegment): number[] {
  const own = items.flatMap(({ planned }) => planned ?? [])
  const sum = own.reduce((all, one) => all + one, 0)
  return [...own, sum, ...(budget === null ? [] : [budget])].map((ms) => ms / MINUTE)
}

/** The minutes of the day of a time as a reading has it. */
function clockOf(when: string | null): number | null {
  if (when === null) return null
  const clock = when.includes('T') ? when.slice(11, 16) : when
  return (Number(clock.slice(0, 2)) % 12) * 60 + Number(clock.slice(3, 5))
}

function edges(when: string | null, length: number | null): number[] {
  const start = clockOf(when)
  if (start === null) return []
  return length === null ? [start] : [start, (start + length / MINUTE) % HALF_DAY]
}

/** The clocks of an agenda are asked for with each of its segments. */
const clocksOf = memoize((agenda: ParsedAgenda): ReadonlySet<number> => new Set(clocksIn(agenda)))

function clocksIn(agenda: ParsedAgenda): number[] {
  const spans = agenda.segments.flatMap(({ start, budget, items }) => [
    ...edges(start, budget ?? items.reduce((sum, { planned }) => sum + (planned ?? 0), 0)),
    ...items.flatMap((item) => edges(item.start, item.planned)),
  ])
  return [...spans, ...edges(agenda.startsAt, null), ...edges(agenda.hardStop, null)]
}

function saysOf(texts: readonly string[]): Pick<Said, 'words' | 'text'> {
  return {
    words: new Set(texts.flatMap((text) => wordsIn(text).map(({ word }) => word))),
    text: fold(texts.join('\n')).toLowerCase(),
  }
}

/** What these segments of an agenda say, with what is said of the whole. */
export function saidIn(agendas: readonly ParsedAgenda[], segments: readonly ReadSegment[]): Said {
  return {
    ...saysOf([...segments.flatMap(textsOfSegment), ...agendas.flatMap(textsOfWhole)]),
    lengths: new Set(segments.flatMap(lengthsOf)),
    clocks: new Set(agendas.flatMap((agenda) => [...clocksOf(agenda)])),
    languages: new Set(
      segments.flatMap(({ items }) => items.flatMap((one) => one.languages ?? [])),
    ),
    days: agendas.flatMap(({ date }) => date?.slice(5) ?? []),
    zoned: agendas.some(({ zones }) => zones.length > 1),
  }
}

/** The same with what is said in findings. */
export function saidToo(said: Said, findings: readonly ReadFinding[]): Said {
  const told = findings.flatMap(({ facts }) => Object.values(facts))
  const { words, text } = saysOf(told)
  const minutes = told.flatMap((fact) => /^([\d.]+) min$/.exec(fact)?.[1] ?? []).map(Number)
  const clocks = told.flatMap((fact) =>
    [...fact.matchAll(/\d\d:\d\d/g)].flatMap(([clock]) => clockOf(clock) ?? []),
  )
  return {
    ...said,
    words: new Set([...said.words, ...words]),
    lengths: new Set([...said.lengths, ...minutes]),
    clocks: new Set([...said.clocks, ...clocks]),
    text: `${said.text}\n${text}`,
  }
}
