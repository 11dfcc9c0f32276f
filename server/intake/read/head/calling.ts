import { type CallingLabel, callingAt } from '../people/callings.ts'
import { hanList } from '../people/hanList.ts'
import { byLabel } from '../people/labelled.ts'
import type { Named } from '../people/named.ts'
import { peopleIn } from '../people/peopleIn.ts'
import { roleLabelAt } from '../people/roles.ts'
import { fold } from '../words/fold.ts'
import type { Latin } from '../words/script.ts'

/** No list of people over an agenda is longer, in characters. */
const LONGEST = 300

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

/** Who is named behind the label that a folded text begins with; null where it says nothing of who chairs, keeps the time or interprets. */
function calledAt(text: string, latin: Latin): Called | null {
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

/** Who is named on a line that says who chairs, keeps the time or interprets, label by label; nobody where it says nothing of the kind. */
export function calledIn(raw: string, latin: Latin): readonly Called[] {
  if (raw.length > LONGEST || !/[:：]/.test(raw)) return []
  const all = byLabel(fold(raw).trim()).map((part) => calledAt(part, latin))
  const called = all.filter((one) => one !== null)
  return called.length === all.length ? called : []
}
