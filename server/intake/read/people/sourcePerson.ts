import type { SpeakerRole } from '../../../../shared/agenda/model.ts'
import type { ReadSpeaker } from '../../../../shared/agenda/reading/reading.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { tidy } from '../text/normalize.ts'
import { type Latin, tagOf, textsOf } from '../text/script.ts'

/** Where words are that may name a person: in a column of people one word may, elsewhere a name must be evident. */
export type Ground = 'column' | 'text'

/** A person as read from a source, before languages are told; `names`: the same name, once a script. */
export type SourcePerson = {
  readonly names: readonly string[]
  readonly titles: readonly string[]
  /** Which of the titles are written with the name (`Prof.`, `教授`), once a script. */
  readonly addresses?: readonly string[]
  readonly affiliations: readonly string[]
  readonly role: SpeakerRole | null
  /** Words in brackets after the name that are neither post nor organisation, such as a track. */
  readonly remark: string | null
  /** 2: surely a person; 1: only by the shape of the name. */
  readonly evidence: 1 | 2
  /** Named by what they do behind the show (`Timekeeper: …`), which their last title says: they speak nowhere by that. */
  readonly isCrew?: true
  /** Named by the surname alone, or with a first letter; the whole name is from elsewhere in the source. */
  readonly calledShort?: true
}

/** What is found of a person while their words are read. */
export type PersonParts = {
  names: string[]
  titles: string[]
  addresses: string[]
  affiliations: string[]
  role: SpeakerRole | null
  remark: string | null
  evidence: 1 | 2
}

/** Returns the parts of a person of whom only these names and titles are known; a title written with the name is an address. */
export function partsOf(names: readonly string[], titles: readonly string[]): PersonParts {
  return {
    names: [...names],
    titles: [...titles],
    addresses: [...titles],
    affiliations: [],
    role: null,
    remark: null,
    evidence: 1,
  }
}

function byScript(names: readonly string[], latin: Latin): Texts {
  return Object.fromEntries(names.map((name) => [tagOf(name, latin), tidy(name)]))
}

function joined(parts: readonly string[], latin: Latin): Texts | null {
  const text = [...new Set(parts.map(tidy))].filter((part) => part !== '').join(', ')
  return textsOf(text, latin)
}

/** The speaker a person is, in the languages of the document; a form of address in a language that the name is not in is a title. */
export function speakerOf(person: SourcePerson, role: SpeakerRole, latin: Latin): ReadSpeaker {
  const name = byScript(person.names, latin)
  const written = (person.addresses ?? []).filter((one) => tagOf(one, latin) in name)
  return {
    name,
    ...(written.length === 0 ? {} : { address: byScript(written, latin) }),
    title: joined(
      person.titles.filter((title) => !written.includes(title)),
      latin,
    ),
    affiliation: joined(person.affiliations, latin),
    role: person.role ?? role,
  }
}

/** Returns a person of whom only a name is known. */
export function bareName(name: string): SourcePerson {
  return partsOf([name], [])
}
