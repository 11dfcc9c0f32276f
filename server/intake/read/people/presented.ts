import { kindOf } from '../kinds.ts'
import type { Named } from './named.ts'
import { personIn } from './person.ts'
import { isOrganisation, isPost } from './titles.ts'

/** Words for several turns in one: under them a line with a name and other words is a turn of its own. */
const SEVERAL =
  /(?<!\p{L})(?:talks|presentations|lectures|keynotes|papers|contributions|pitches|demos|statements|posters|cases|\p{L}*vorträge|impulse|beiträge|exposés|communications|interventions|ponencias|comunicaciones|interventi|relazioni|comunicazioni|sessions?|block|track|sitzung|séance)(?!\p{L})|报告|分享|演讲|案例/iu
const LINE = /^([^-|]{3,60}?)\s+(?:-{1,2}|\|)\s+(.{2,120})$/
const TITLE_LIKE =
  /^(?:how|what|why|when|from|towards?|an?|wie|was|warum|comment|pourquoi)\s|[:?!«"]/i
/** Words with capitals, and small ones between them: where someone is from. */
const PROPER =
  /^\p{Lu}[\p{L}\d.'&-]*(?:\s(?:\p{Lu}[\p{L}\d.'&-]*|d[eiau]l?|del(?:la|lo|le)|des|of|the|for|für|und|and|et|e|y|&|at|am|im))*$/u

function saysWho(text: string, title: string): boolean {
  const kind = kindOf(title)
  if (isPost(text) || isOrganisation(text) || kind === 'panel') return true
  return PROPER.test(text) && text.split(' ').length <= 5 && !TITLE_LIKE.test(text)
}

/** The person a folded line under `title` presents (`Enrico Valli – Fondazione Alpe`), or null where its words after the dash are a title. */
export function presentedUnder(title: string, line: string): Named | null {
  const found = LINE.exec(line)
  if (found === null || (SEVERAL.test(title) && kindOf(title) !== 'panel')) return null
  if (!saysWho(found[2] ?? '', title)) return null
  const head = personIn(found[1] ?? '', 'text')
  return head === null || head.affiliations.length > 0 ? null : personIn(line, 'text')
}
