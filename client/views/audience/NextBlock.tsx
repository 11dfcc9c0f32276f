import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import css from './audienceNow.module.css'
import text from './audienceText.module.css'
import { useClock } from './dayContext.ts'
import type { AudienceModel } from './model.ts'
import { People } from './People.tsx'
import { Title } from './Title.tsx'

/** When the next turn begins, as a phrase. */
function useWhen(model: AudienceModel, zone: string): string {
  const { t } = useTranslation('audience')
  const lost = useLost()
  const clock = useClock(zone)
  const start = model.next?.start
  if (start === undefined) return ''
  const at = clock(start.at)
  if (lost) return start.as === 'set' ? t('lost.next', { at }) : t('lost.nextAbout', { at })
  // Where nobody is on, the head of the page says so already.
  if (start.as === 'soon') return model.on === null ? '' : t('when.after')
  return start.as === 'about' ? t('when.about', { at }) : at
}

/** Who and what comes next, and when. */
export function NextBlock({
  model,
  zone,
}: {
  readonly model: AudienceModel
  readonly zone: string
}) {
  const { t } = useTranslation('audience')
  const when = useWhen(model, zone)
  const { next } = model
  if (next === null) return null
  const title = next.title ?? next.block
  return (
    <section
      className={css.next}
      aria-label={t('next')}
      data-testid="next-item"
      data-item={next.item}
    >
      <p className={text.label} data-testid="turn-label">
        <b>{t('next')}</b>
        <span>{when}</span>
      </p>
      <Title key={next.item} as="h2" className="title" of={title} />
      <People people={next.people} />
    </section>
  )
}
