import type { Named } from './named.ts'

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

/** Where inside a text such a label stands, without its beginning. */
export const CALLING_LABEL: string = CALLINGS.map(({ label }) => label.source.slice(1)).join('|')

/** The word for a calling in the language its label is written in. */
function wordOf({ title }: CallingLabel, text: string): string {
  if (/^\p{Script=Han}/u.test(text)) return title.han
  return /^(?:zeit|(?:simultan)?dolmetsch)/i.test(text) ? title.de : title.other
}

/** People behind such a label at the beginning of `text`: what they are called is a title of theirs. */
export function calledBy(text: string, label: CallingLabel, people: readonly Named[]): Named[] {
  const title = wordOf(label, text)
  return people.map((one) => ({ ...one, titles: [...one.titles, title], behind: true }))
}
