import type { ParsedAgenda } from '../../../shared/agenda/reading/reading.ts'
import type { SourceContext } from './sourceContext.ts'
import { languagesIn } from './words/languages.ts'
import { type Latin, textsOf } from './words/script.ts'

/** The most people an agenda names for the whole. */
const MOST_CREW = 20

type Whole = Pick<ParsedAgenda, 'subtitle' | 'meeting' | 'notes' | 'about' | 'crew' | 'languages'>

/** What a source says of the whole; what it does not speak of is left out. */
export function wholeOf(context: SourceContext, sample: string, latin: Latin): Whole {
  const { series, meeting, notes, about, crew, languages } = context
  const members = crew.members.slice(0, MOST_CREW).map(({ speaker }) => speaker)
  const held = languagesIn(languages.join('; '), sample)
  const subtitle = series === null ? null : textsOf(series, latin)
  return {
    ...(subtitle === null ? {} : { subtitle }),
    meeting,
    notes: [...notes],
    ...(Object.keys(about).length === 0 ? {} : { about }),
    ...(members.length === 0 ? {} : { crew: members }),
    ...(held.length === 0 ? {} : { languages: held }),
  }
}
