import { useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Title } from '../../ui/agenda/AgendaText.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { hasPassed } from '../../ui/intake/PastDate.tsx'
import { usePasteWords } from '../../ui/intake/words.ts'
import { ScreenLink } from './ownerControls.tsx'
import css from './ownerForm.module.css'

/** Returns the command that publishes a draft in the revision that this page has. */
export function publication({ revision, step }: Pick<Draft, 'revision' | 'step'>) {
  return { type: 'publish', revision, step } as const
}

type Draft = Exclude<OwnedShow['draft'], null>

const dateOf = (show: OwnedShow) => dateIn(show.startsAt, homeZone(show))

/** Returns a function that publishes shows, and the question that it asks first if a date has passed. */
export function usePublishChecked(publish: (shows: readonly OwnedShow[]) => void) {
  const { t } = useTranslation(['owner', 'intake'])
  const { day } = usePasteWords()
  const [pending, setPending] = useState<readonly OwnedShow[]>([])
  const isPast = (show: OwnedShow) => !show.rehearsal && hasPassed(dateOf(show), homeZone(show))
  const past = pending.filter(isPast)
  return {
    publishChecked: (shows: readonly OwnedShow[]) =>
      shows.some(isPast) ? setPending(shows) : publish(shows),
    question: (
      <Dialog open={past.length > 0} onClose={() => setPending([])} title={t('past.title')}>
        <ul className={css.form}>
          {past.map((show) => (
            <li key={show.show}>
              <Title texts={show.title} />
              <p className="second">{t('intake:past.date', { day: day(dateOf(show)) })}</p>
              <ScreenLink of={show} opens="planner" size="small">
                {t('past.change')}
              </ScreenLink>
            </li>
          ))}
        </ul>
        <p className={`acts ${css.end}`}>
          <Button
            look="ink"
            onClick={() => {
              setPending([])
              publish(pending)
            }}
          >
            {t('past.publish')}
          </Button>
        </p>
      </Dialog>
    ),
  }
}
