import type { SpeakerRole } from '../../../../shared/agenda/model.ts'
import { CALLING_LABEL } from './callings.ts'

const MODERATOR =
  'moderators?|moderated by|moderat(?:ion|or(?:in|en)?)|moderiert von|session chairs?|co-?chairs?|chairs?|chaired by|chair(?:man|woman|person)|hosts?|hosted by|modera[n]?|modère|moderiert|moderates|conduce|presenta|resp\\.?|responsible|verantwortlich|wahlleitung|session lead|lead by|led by|facilitators?|facilitated by|facilitation|master of ceremonies|mc|emcee|leitung|sitzungsleitung|vorsitz|gesprächsleitung|modération|modérat(?:eur|rice)s?|animation|animée? par|présidence|président de séance|moderador[a]?|moderatore|moderatrice|主持人?|主持嘉宾|会议主持|司会|對談主持'
const PANELLIST =
  'panell?ists?|panel members?|panel|podium|podiumsgäste|auf dem podium|diskutant(?:en|innen)|discussants?|intervenants|intervengono|intervienen|participan|es diskutieren|diskutieren|discutono|au micro|与会嘉宾|participants? au débat|圆桌嘉宾|与谈嘉宾|与谈人|讨论嘉宾|對談嘉賓|对话嘉宾'
const SPEAKER =
  '(?:keynote |invited |guest )?speakers?|leads?|session leads?|presenters?|presented by|lecturers?|referent(?:en|innen|in|:innen)?|vortragende[r]?|sprecher(?:in|innen)?|impulsgeber(?:in)?|intervenante?|orateurs?|oratrice|conférenci(?:er|ère)|ponentes?|relator[ei]|讲者|主讲人?|讲师|演讲(?:人|者|嘉宾)|发言(?:人|嘉宾)|报告人|分享人|分享嘉宾|嘉宾|致辞(?:人|嘉宾)|講者|主講人?|與談人|with|mit|avec|con|by|von|par'

const LABELS: readonly (readonly [SpeakerRole, RegExp])[] = [
  ['moderator', new RegExp(`^(?:${MODERATOR})(?![\\p{L}])`, 'iu')],
  ['panellist', new RegExp(`^(?:${PANELLIST})(?![\\p{L}])`, 'iu')],
  ['speaker', new RegExp(`^(?:${SPEAKER})(?![\\p{L}])`, 'iu')],
]

/** A label before people (`Moderator:`), and the place after it. */
export type RoleLabel = { readonly role: SpeakerRole; readonly end: number }

/** The label for a role at the beginning of a folded text, with its colon; with `bare` also without one (`chaired by X`, `with X`). */
export function roleLabelAt(text: string, bare: boolean): RoleLabel | null {
  for (const [role, label] of LABELS) {
    const found = label.exec(text)
    if (found === null) continue
    const after = /^\s*(?:\([^)]{0,30}\)\s*)?[:\uff1a]\s*/.exec(text.slice(found[0].length))
    if (after !== null) return { role, end: found[0].length + after[0].length }
    const spoken =
      /\s(?:by|von|par)$|^(?:with|mit|avec|con|by|von|par|resp\.?|chair|session chair|moderator(?:in)?|moderation|leitung|host)$/i.test(
        found[0],
      )
    if (bare && spoken)
      return {
        role,
        end: found[0].length + (/^\s*/.exec(text.slice(found[0].length))?.[0].length ?? 0),
      }
  }
  return null
}

/** The role a word in brackets or after a name states (`(moderator)`), or null. */
export function roleWord(text: string): SpeakerRole | null {
  for (const [role, label] of LABELS) {
    const found = label.exec(text.trim())
    if (found !== null && found[0].length === text.trim().length && role !== 'speaker') return role
  }
  const halves = /^(\p{Script=Han}+)\s*[/ ]\s*([a-z ]+)$/iu.exec(text.trim())
  if (halves !== null) return roleWord(halves[1] ?? '') ?? roleWord(halves[2] ?? '')
  return /^(?:speakers?|讲者|主讲)$/i.test(text.trim()) ? 'speaker' : null
}

const SHORT_LABEL =
  '(?:' +
  [MODERATOR, PANELLIST, SPEAKER.replace('|with|mit|avec|con|by|von|par', '')].join('|') +
  ')'

/** Where inside a text a label with a colon stands. */
export const LABEL_INSIDE: RegExp = new RegExp(
  `(?:^|[\\s(,;.|\\-\\p{Script=Han}）)])(?=${SHORT_LABEL}\\s*:|${CALLING_LABEL})`,
  'iu',
)
