import type { TextInLanguage } from '../../../../shared/agenda/textIn.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useRoleWords } from '../../../ui/links/useRoleWords.ts'
import { useWords } from '../context/useWords.ts'
import type { LinkLine } from '../room/people.ts'

/** Whose a link is, and what else is known of it here, in one line. */
export function useLinkFacts(line: LinkLine): {
  readonly who: TextInLanguage
  readonly facts: string
} {
  const { t } = useWords()
  const { language } = useLanguage()
  const { link, name, booth, screens } = line
  const { grant } = link
  const roles = useRoleWords()(line)
  const facts = [
    ...(name === null && grant.name === undefined ? [] : [roles]),
    ...(booth === null ? [] : [t('links.booth', { booth })]),
    screens === 0 ? t('links.closed') : t('links.open', { count: screens }),
  ]
  const who = name ?? { text: grant.name ?? roles, lang: tagOf(language), missing: false }
  return { who, facts: facts.join(t('marks.comma')) }
}
