import { textIn } from '../../../../shared/agenda/textIn.ts'
import { findItem, personOf } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'

/** What an item is called where titles repeat: by its title and who speaks first; empty where it is nowhere any more. */
export function useCalled({ draft, published }: ShowState): (item: string) => string {
  const { t } = useTranslation('planner')
  const lang = tagOf(useLanguage().language)
  return (id) => {
    const homes = [published, draft].flatMap((side) => (side === null ? [] : [side.agenda]))
    const [called] = homes.flatMap((agenda) => {
      const item = findItem(agenda, id)?.item
      if (item === undefined) return []
      const title = textIn(item.title, lang).text
      const [speaker] = item.speakers
      const person = speaker === undefined ? null : personOf(agenda, speaker.person)
      const name = person === null ? null : textIn(person.name, lang).text
      return [name === null ? title : t('publish.called', { title, name })]
    })
    return called ?? ''
  }
}

/** Live changes that the draft could not follow: publishing puts the draft in their place. */
export function LiveChanges({ show }: { readonly show: ShowState }) {
  const { t } = useTranslation('planner')
  const called = useCalled(show)
  const findings = show.draft?.findings ?? []
  if (findings.length === 0) return null
  return (
    <section className="publish-findings">
      <h3>{t('publish.findings', { count: findings.length })}</h3>
      <p className="second">{t('publish.findingsNote')}</p>
      <ul>
        {findings.map(({ id, what, item }) => (
          <li key={id}>
            {t(`publish.finding.${what}`, { item: item === null ? '' : called(item) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
