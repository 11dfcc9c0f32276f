import type { Author, Holder, LogDesk } from '../../../../shared/access/log/fact.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { actingRole } from '../../../../shared/run/roles.ts'
import type { NamingContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'

/** Returns the texts for authors and desks. */
export function useAuthorTexts({ you, lang }: NamingContext): {
  /** Whose a link is: a person with their roles, a booth, or the roles alone. */
  readonly whose: (holder: Holder) => string
  /** In a column: you, a person by name, or a role. */
  readonly who: (by: Author | null) => string
  /** In a sentence: you, or a role with who has it. */
  readonly author: (by: Author | null) => string
  readonly desk: (desk: LogDesk, by: Author | null) => string
} {
  const { t } = useWords()
  const personOf = ({ person, name }: Holder) => {
    if (person === null) return name ?? null
    return person.name === null ? person.id : textIn(person.name, lang).text
  }
  const roleOf = ({ roles }: Holder) => {
    const role = actingRole(roles)
    return role === null ? t('log.someLink') : t(`common:role.${role}`)
  }
  const who = (by: Author | null) => {
    if (by === null) return ''
    return by.link === you.link ? t('steps:who.column.you') : (personOf(by) ?? roleOf(by))
  }
  return {
    who,
    whose: (holder) => {
      const roles = holder.roles.map((role) => t(`common:role.${role}`)).join(t('marks.and'))
      const booth = holder.booth === null ? null : t('links.booth', { booth: holder.booth })
      return [personOf(holder), roles, booth].filter((part) => part !== null).join(t('marks.comma'))
    },
    author: (by) => {
      if (by === null) return t('log.desk.self')
      if (by.link === you.link) return who(by)
      const person = personOf(by)
      return person === null ? roleOf(by) : t('log.author', { role: roleOf(by), who: person })
    },
    desk: (desk, by) =>
      desk === 'booth' && typeof by?.booth === 'string'
        ? t('links.booth', { booth: by.booth })
        : t(`log.desk.${desk}`),
  }
}
