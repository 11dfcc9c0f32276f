import { kindOf } from '../kinds.ts'
import { personIn } from './peopleIn.ts'
import { isOrganisation, isPost } from './posts.ts'
import type { SourcePerson } from './sourcePerson.ts'
import { anywhere } from './words.ts'

/** Words for several turns in one: under them a line with a name and other words is a turn of its own. */
const SEVERAL = anywhere('several')
const LINE = /^([^-|]{3,60}?)\s+(?:-{1,2}|\|)\s+(.{2,120})$/
const TITLE_LIKE = /[:?!«"]/i
/** Words with capitals, and small ones between them: where someone is from. */
const PROPER =
  /^\p{Lu}[\p{L}\d.'&-]*(?:\s(?:\p{Lu}[\p{L}\d.'&-]*|d[eiau]l?|del(?:la|lo|le)|des|of|the|for|für|und|and|et|e|y|&|at|am|im))*$/u

/** Returns the person a normalized line under `title` presents (`Enrico Valli – Fondazione Alpe`); null where its words behind the dash are a title. */
export function presentedUnder(title: string, line: string): SourcePerson | null {
  const [, who = '', what = ''] = LINE.exec(line) ?? []
  const isPanel = kindOf(title) === 'panel'
  if (who === '' || (SEVERAL.test(title) && !isPanel)) return null
  const isProper = PROPER.test(what) && what.split(' ').length <= 5 && !TITLE_LIKE.test(what)
  if (!isPanel && !isPost(what) && !isOrganisation(what) && !isProper) return null
  const head = personIn(who, 'text')
  return head === null || head.affiliations.length > 0 ? null : personIn(line, 'text')
}
