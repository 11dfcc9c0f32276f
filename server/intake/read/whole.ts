import type { ReadAgenda } from '../../../shared/agenda/reading/reading.ts'
import type { SourceContext } from './sourceContext.ts'
import { languagesIn } from './words/languages.ts'

/** The most people an agenda names for the whole. */
const MOST_CREW = 20

type Whole = Pick<ReadAgenda, 'meeting' | 'notes' | 'about' | 'crew' | 'languages'>

/** What a source says of the whole; what it does not speak of is left out. */
export function wholeOf(context: SourceContext, sample: string): Whole {
  const { meeting, notes, about, crew, languages } = context
  const members = crew.members.slice(0, MOST_CREW).map(({ speaker }) => speaker)
  const held = languagesIn(languages.join('; '), sample)
  return {
    meeting,
    notes: [...notes],
    ...(Object.keys(about).length === 0 ? {} : { about }),
    ...(members.length === 0 ? {} : { crew: members }),
    ...(held.length === 0 ? {} : { languages: held }),
  }
}
