import { kindOf } from '../kinds.ts'
import type { Named } from '../people/named.ts'
import { hanPostFrom, isOrganisation } from '../people/titles.ts'
import { hasHan } from '../words/script.ts'
import { onlyPerson, personAhead } from './hanWho.ts'
import { surely } from './surePeople.ts'
import { type Strategy, type TitleParts, trimTitle } from './titleParts.ts'

/** Longer lines are no turn in a few words, in characters. */
const LONGEST = 120

/** What somebody does in a turn, right behind their name. */
const DOES =
  /^(?:致|作(?=[主专题关开]|报告|总结|发言|演讲|汇报)|做(?=[主专题关开]|报告|总结|发言|演讲|汇报)|主持|汇报|介绍|分享|总结|发言|讲话|演讲|点评|宣布|宣读|开场|报告|讲解|解读|回应)/
/** Words that say what a turn is, before a blank or a colon and a name. */
const IS =
  /(?:发言|致辞|致词|报告|演讲|总结|讲话|汇报|开场|开幕|闭幕|点评|介绍|主持|讨论|对话|座谈)$/
/** What somebody is of or does, and no title of a talk. */
const NO_TITLE = /[院所司局厅部委会社站办馆校园市县区镇乡村州省行厂店网队组]$/u

function made(title: string, people: readonly Named[], doubtful: boolean): TitleParts {
  return { title: trimTitle(title), people, doubtful }
}

/** `王英 致开幕辞`, `张伟局长致辞`, `李娜（清华大学）汇报项目进展`, `主持人王英开场`. */
const doing: Strategy = (text) => {
  const label = /^(?:主持人?|由)\s*(?=\p{Script=Han})/u.exec(text)
  const leads = label !== null && label[0].trim() !== '由'
  const own = text.slice(label?.[0].length ?? 0)
  const ahead = personAhead(own, leads ? 'moderator' : null, DOES)
  if (ahead === null) return null
  const rest = own.slice(ahead.end).trim()
  if (leads && rest === '') return made('主持', [ahead.person], false)
  if (!DOES.test(rest)) return null
  const chairs = rest.startsWith('主持')
  const title = rest.replace(/^[作做]/, '').replace(/^主持(?=.)/, '')
  const person = chairs ? { ...ahead.person, role: 'moderator' as const } : ahead.person
  return made(title, [person], !ahead.sure && !leads)
}

/** Everybody in a list of Chinese names. */
function everybody(text: string): readonly Named[] | null {
  const all = text.split('、').map((part) => onlyPerson(part)?.person ?? null)
  return all.every((one) => one !== null) ? all : null
}

/** `总结 朱澍`, `领导致辞 李市长`, `企业代表发言 华为 张敏`, `开场：王英`, `圆桌讨论：张伟、李娜`. */
const said: Strategy = (text) => {
  const cut = /^(\p{Script=Han}{2,14})(?:\s*[:：]\s*|\s+)(.+)$/u.exec(text)
  const [head = '', tail = ''] = [cut?.[1], cut?.[2]]
  if (!IS.test(head) || kindOf(head) === null || hanPostFrom(head) !== -1) return null
  const all = everybody(tail)
  if (all !== null) return made(head, all, false)
  const [, from = '', who = ''] = /^(\S{2,14})\s+(\S+)$/.exec(tail) ?? []
  const other = onlyPerson(who)
  if (other === null || kindOf(from) !== null || hanPostFrom(from) !== -1) return null
  const { affiliations } = other.person
  return made(head, [{ ...other.person, affiliations: [from, ...affiliations] }], false)
}

/** `同济大学 闫文涛教授 《城市更新》`, `《城市更新》 闫文涛`. */
const quoted: Strategy = (text) => {
  const found = /《([^《》]{2,80})》/.exec(text)
  if (found === null) return null
  const rest = text.replace(found[0], ' ').replace(/^[\s:：,，—-]+|[\s:：,，—-]+$/g, '')
  const one = onlyPerson(rest)
  if (one !== null) return made(found[1] ?? '', [one.person], false)
  const known = surely(rest)
  return known.people.length === 0 ? null : made(found[1] ?? '', known.people, known.doubtful)
}

/** `闫文涛 河流与城市`, `白玮、王强 对话`: names, a blank, and what is no post and no organisation. */
const named: Strategy = (text) => {
  const cut = /^(\S+)\s+(\p{Script=Han}\S*)$/u.exec(text)
  const [who = '', title = ''] = [cut?.[1], cut?.[2]]
  const people = cut === null ? null : everybody(who)
  if (people === null || isOrganisation(title) || hanPostFrom(title) !== -1) return null
  const isTitle = kindOf(title) !== null || title.length >= 4 || people.length > 1
  return !isTitle ||
    (NO_TITLE.test(title) && !/[与和的及]/.test(title)) ||
    onlyPerson(title) !== null
    ? null
    : made(title, people, true)
}

/** `河流治理，白玮`. */
const behindComma: Strategy = (text) => {
  const cut = /^([^,，]{2,60})[,，]\s*([^,，\s]{2,14})$/u.exec(text)
  const one = cut === null ? null : onlyPerson(cut[2] ?? '')
  if (one === null || cut === null || onlyPerson(cut[1] ?? '') !== null) return null
  return surely(cut[1] ?? '').people.length > 0 ? null : made(cut[1] ?? '', [one.person], !one.sure)
}

const STRATEGIES: readonly Strategy[] = [doing, said, quoted, named, behindComma]

/** A turn as Chinese mails write it in one line, where no sign or only a blank parts who from what. */
export const hanTurn: Strategy = (text, folded) => {
  if (!hasHan(text) || text.length > LONGEST) return null
  for (const strategy of STRATEGIES) {
    const found = strategy(text, folded)
    if (found !== null && found.title !== '') return found
  }
  return null
}
