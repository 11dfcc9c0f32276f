import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { listing } from '../../../ui/agenda/listing.ts'
import type { Changes } from './changes.ts'

/** How many names of those who see a change are told. */
const NAMES = 6

/** How much of it the audience sees, which sees nothing private. */
function ForAudience({ changes: { count, open } }: { readonly changes: Changes }) {
  const { t } = useTranslation('planner')
  if (open === 0) return <p>{t('publish.audienceNone')}</p>
  const key = open === count ? 'publish.audienceAll' : 'publish.audienceSome'
  return <p>{t(key, { count, open })}</p>
}

/** For whom something changes, and for whom it does at once. */
export function ForWhom({ changes, on }: { readonly changes: Changes; readonly on: boolean }) {
  const { t } = useTranslation('planner')
  const { language, reading } = useLanguage()
  const { people, shifted } = changes
  return (
    <div className="publish-whom" data-on={on}>
      <p>
        {on ? <b>{t('publish.on')} </b> : null}
        {people.length === 0
          ? t('publish.nobody')
          : t(on ? 'publish.peopleNow' : 'publish.people', { count: people.length })}
      </p>
      {people.length === 0 ? null : (
        <p className="second">{listing(people.map(reading), tagOf(language), NAMES)}</p>
      )}
      {shifted === 0 ? null : <p>{t('publish.shifted', { count: shifted })}</p>}
      <ForAudience changes={changes} />
    </div>
  )
}
