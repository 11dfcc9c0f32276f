import { kindOf } from '../kinds.ts'
import { callingAt } from '../people/callings.ts'
import type { Named } from '../people/named.ts'
import { type NamedPeople, peopleIn } from '../people/peopleIn.ts'
import { roleLabelAt } from '../people/roles.ts'
import {
  hanPostFrom,
  honorificAt,
  honorificInside,
  isOrganisation,
  isPost,
} from '../people/titles.ts'
import { fold } from '../words/fold.ts'
import { hasHan } from '../words/script.ts'

const NONE: NamedPeople = { people: [], doubtful: false }

/** The people a text is about, if it begins with one who surely is one and has no other words before. */
export function surely(text: string): NamedPeople {
  const folded = fold(text).trim()
  if (
    folded === '' ||
    folded.length > 300 ||
    (kindOf(folded) !== null && honorificAt(folded) === null && !/[,(]/.test(folded))
  )
    return NONE
  const found = peopleIn(folded, 'text')
  const [first] = found.people
  const several = found.people.length > 1 && found.people.some(({ evidence }) => evidence === 2)
  if (first === undefined || (first.evidence < 2 && !several)) return NONE
  return startsWith(folded, first) ? found : NONE
}

/** Whether a text begins with a person, after a label and forms of address. */
export function startsWith(text: string, person: Named): boolean {
  const label = roleLabelAt(text, true) ?? callingAt(text)
  const own = text.slice(label?.end ?? 0)
  const after = honorificAt(own)?.end ?? 0
  const head = own.slice(after).replace(/^[\s(]+/, '')
  if (person.names.some((name) => head.startsWith(name))) return true
  return person.names.some((name) => postBeforeHan(own, name)) || postFirst(own)
}

/** `清华大学教授李明`: only an organisation or a post stands before a Chinese name. */
function postBeforeHan(text: string, name: string): boolean {
  if (!hasHan(name)) return false
  const at = text.indexOf(name)
  const before = text.slice(0, Math.max(0, at)).replace(/[\s,，]+$/, '')
  return at > 0 && before.length < 30 && (isOrganisation(before) || hanPostFrom(before) !== -1)
}

/** `Frau Bürgermeisterin Dr. …`, `Mayor Dr. …`: a post before the form of address. */
function postFirst(text: string): boolean {
  const at = honorificInside(text)
  const before = text.slice(0, at).trim()
  return (
    at > 0 && at < 40 && before.split(' ').length <= 2 && isPost(before) && kindOf(before) === null
  )
}

/** Two or three words shaped like a name and like nothing else, after a dash: doubtful. */
export function perhaps(text: string): NamedPeople {
  const found = peopleIn(fold(text).trim(), 'text')
  const own = found.people.every(
    ({ names, evidence }) =>
      evidence === 2 || (names[0] ?? '').split(' ').every((word) => word.length > 2),
  )
  const [first] = found.people
  if (first === undefined || !own || text.length > 160 || !startsWith(fold(text).trim(), first))
    return NONE
  return { people: found.people, doubtful: true }
}
