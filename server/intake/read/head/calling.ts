import { hanList } from '../people/hanList.ts'
import type { Named } from '../people/named.ts'
import { peopleIn } from '../people/peopleIn.ts'
import { roleLabelAt } from '../people/roles.ts'
import { fold } from '../words/fold.ts'
import type { Latin } from '../words/script.ts'

/** Who works behind a show that an agenda names by a label: what it says, and the word for each by the language of the source. */
const CALLINGS = [
  {
    label:
      /^(?:time[- ]?keep(?:ers?|ing)|zeitnahme|zeitnehmer(?:in)?|zeitwächter(?:in)?|gardien(?:ne)? du temps|计时员?)\s*:\s*/i,
    title: { de: 'Zeitnahme', han: '计时员', other: 'Timekeeper' },
  },
  {
    label:
      /^(?:(?:simultaneous |conference |consecutive )?(?:interpret(?:ers?|ation|ing))|(?:simultan)?dolmetsch(?:er(?:in|innen)?|ung|en)|interprètes?|(?:同声|同传|交替)?(?:口译|传译|译员|翻译|同传)员?)\s*:\s*/i,
    title: { de: 'Dolmetschen', han: '口译员', other: 'Interpreter' },
  },
] as const

/** No list of people over an agenda is longer, in characters. */
const LONGEST = 300

/** A label for who works behind a show, where its people begin, and what they are called. */
export type CallingLabel = {
  readonly end: number
  readonly title: { readonly de: string; readonly han: string; readonly other: string }
}

/** The label of who keeps the time or interprets at the beginning of a folded text; null where none is. */
export function callingAt(text: string): CallingLabel | null {
  for (const { label, title } of CALLINGS) {
    const found = label.exec(text)
    if (found !== null) return { end: found[0].length, title }
  }
  return null
}

/** People named for the whole over an agenda, by the word for what they do; `chairs`: they lead through it. */
export type Called = {
  readonly title: string
  readonly chairs: boolean
  readonly people: readonly Named[]
}

const CHAIR: CallingLabel['title'] = { de: 'Moderation', han: '主持人', other: 'Chair' }

function wordFor(title: CallingLabel['title'], text: string, latin: Latin): string {
  if (/^\p{Script=Han}/u.test(text)) return title.han
  return latin === 'de' ? title.de : title.other
}

function listed(text: string): readonly Named[] {
  return hanList(text) ?? peopleIn(text, 'text').people
}

/** Who is named on a line that says who chairs, keeps the time or interprets; null where it says nothing of the kind. */
export function calledIn(raw: string, latin: Latin): Called | null {
  if (raw.length > LONGEST || !/[:：]/.test(raw)) return null
  const text = fold(raw).trim()
  const calling = callingAt(text)
  if (calling !== null) {
    const people = listed(text.slice(calling.end))
    const title = wordFor(calling.title, text, latin)
    return people.length === 0 ? null : { title, chairs: false, people }
  }
  const label = roleLabelAt(text, false)
  if (label?.role !== 'moderator') return null
  const people = listed(text.slice(label.end)).map((one) => ({
    ...one,
    role: 'moderator' as const,
  }))
  return people.length === 0 ? null : { title: wordFor(CHAIR, text, latin), chairs: true, people }
}
