import { kindOf } from '../kinds.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { hasHan } from '../text/script.ts'
import { hanPeople } from './peopleIn.ts'
import { hanPostFrom } from './posts.ts'
import type { SourcePerson } from './sourcePerson.ts'
import { peopleOnly, type SourceEvidence, type TitleParts, trimTitle } from './titleParts.ts'
import { sourceOf, wordsIn } from './words.ts'

const LONGEST = 120
const HAN_SPEAKS = new RegExp(`(?:${wordsIn('speaks').filter(hasHan).join('|')})`, 'gu')
const LATIN_SPEAKS = new RegExp(`\\s${sourceOf('speaks')}(?=\\s)`, 'u')
/** What leads to who speaks: `先由`, `最后`. */
const LEADS = /^(?:(?:首先|随后|最后|然后|接着|先|再)?由?|主持人?\s*(?=\p{Script=Han}))/u
const QUOTED = /《([^《》]{2,80})》/u

/** Returns the one person that Chinese words name, and nothing else. */
function onlyPerson(text: string): SourcePerson | null {
  const [person, other] = hanPeople(text.trim(), 'text') ?? []
  return other === undefined ? (person ?? null) : null
}

/** `张伟局长致辞`, `李娜（清华大学）汇报项目进展`, `主持人王英开场`: who, and what they do. */
function doing(clause: string): TitleParts | null {
  const lead = LEADS.exec(clause)?.[0] ?? ''
  const own = clause.slice(lead.length)
  for (const { index, 0: verb } of own.matchAll(HAN_SPEAKS)) {
    const isInside = own.lastIndexOf('(', index) > own.lastIndexOf(')', index)
    const person = index < 2 || isInside ? null : onlyPerson(own.slice(0, index))
    if (person === null || hanPostFrom(own.slice(0, index + verb.length)) > 1) continue
    const title = own.slice(index).replace(/^[作做]|^主持(?=.)/, '')
    const moderates = verb === '主持' || lead.startsWith('主持')
    const sure = lead !== '' || person.evidence === 2 || /\s$/.test(own.slice(0, index))
    return {
      title: trimTitle(title),
      people: [moderates ? { ...person, role: 'moderator' } : person],
      doubtful: !sure,
    }
  }
  return null
}

/** `《城市更新》 闫文涛`: the title in quotes, who beside it. */
function quoted(text: string): TitleParts | null {
  const [all = '', title = ''] = QUOTED.exec(text) ?? []
  if (title === '') return null
  const person = onlyPerson(text.replace(all, ' ').replace(/^[\s:：,，—-]+|[\s:：,，—-]+$/g, ''))
  return person === null ? null : { title, people: [person], doubtful: false }
}

/** `闫文涛 河流与城市`, `白玮、王强 对话`, `业委会主任 钮春华 作报告`: names and a blank before what is no post. */
function namesFirst(text: string): TitleParts | null {
  const [, who = '', title = ''] =
    /^([^\s()]+(?:\s+[^\s()]+){0,2})\s+(\p{Script=Han}[^\s)]*)$/u.exec(normalizeSigns(text)) ?? []
  const people = who === '' || hanPostFrom(title) === 0 ? null : hanPeople(who, 'text')
  if (people === null || hanPeople(title, 'text') !== null) return null
  const isSure = people.every(({ evidence }) => evidence === 2)
  if (/\s/.test(who) && !isSure) return null
  const isTitle = kindOf(title) !== null || title.length > 3 || people.length > 1
  return isTitle ? { title: title.replace(/^[作做]/, ''), people, doubtful: !isSure } : null
}

/** Returns the people behind the colon of a clause that names them and nothing else: `对谈：李娜、王强`. */
function listedIn(clause: string): readonly SourcePerson[] {
  return hanPeople(clause.replace(/^[^:：]*[:：]/, '').trim(), 'text') ?? []
}

/** Returns the title and people of a line that states who does what; in prose of several clauses the title stays whole. */
export function turnOf(text: string, source: SourceEvidence): TitleParts | null {
  if (!hasHan(text)) return latinTurn(text, source)
  if (text.length > LONGEST) return null
  const clauses = text.split(/[，,；。]/).map((clause) => clause.trim())
  if (clauses.length === 1) return doing(text.trim()) ?? quoted(text) ?? namesFirst(text.trim())
  const turns = clauses.map(doing)
  if (turns.every((turn) => turn === null)) return null
  const people = clauses.flatMap((clause, at) => turns[at]?.people ?? listedIn(clause))
  return { title: trimTitle(text), people, doubtful: true }
}

/** `Moana gives the safety talk`: the words stay the title. */
function latinTurn(text: string, source: SourceEvidence): TitleParts | null {
  const verb = LATIN_SPEAKS.exec(text)
  const found = verb === null ? null : peopleOnly(text.slice(0, verb.index), 2, source)
  return found && { title: trimTitle(text), people: found.people, doubtful: true }
}
