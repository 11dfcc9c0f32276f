import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { useCity } from '../../i18n/city.ts'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useLastKnown, useLost } from '../../ui/connection/useLost.ts'
import { Head } from './Head.tsx'
import type { SpeakerModel } from './model.ts'
import { QueueList } from './QueueList.tsx'
import type { Stage } from './stage.ts'
import { useIn, usePlace } from './useWhen.ts'

type Coming = Extract<Stage, { is: 'before' | 'ready' | 'standby' }>

function Lead({ model, stage }: { readonly model: SpeakerModel; readonly stage: Coming }) {
  const { t } = useTranslation('speaker')
  const place = usePlace()
  const words = useLost()
    ? t('lost.lead')
    : stage.is === 'ready'
      ? t('ready.lead')
      : place(stage.place)
  return (
    <h1 className="speaker-lead" data-stage={stage.is}>
      {model.name === null ? null : <b lang={model.name.lang}>{model.name.text}</b>}
      <span>{words}</span>
    </h1>
  )
}

function When({ stage }: { readonly stage: Coming }) {
  const { t } = useTranslation('speaker')
  const city = useCity()
  return (
    <p className="speaker-when">
      <span>{t(useLost() ? 'lost.about' : 'before.about')}</span>
      {stage.at.map(({ zone, text }) => (
        <span key={zone} className="speaker-zone">
          <time>{text}</time> <small>{city(zone)}</small>
        </span>
      ))}
    </p>
  )
}

/** What a lost page knew last: when, and the place in line then. */
function LastKnown({ stage, known }: { readonly stage: Coming; readonly known: string }) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  return (
    <p className="speaker-in">
      {stage.is === 'before'
        ? t('lost.place', { at: known, place: stage.place })
        : t('lost.next', { at: known })}
      {t('joint')}
      <b>{t('lost.have', { length: length(stage.allotted) })}</b>
    </p>
  )
}

function In({ stage }: { readonly stage: Coming }) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const when = useIn()(stage)
  const { laterBy, earlier } = stage
  const shift = () => {
    if (laterBy === 0) return t('before.asPlanned', { in: when })
    const count = Math.abs(laterBy)
    return laterBy > 0
      ? t('before.later', { in: when, count })
      : t('before.sooner', { in: when, count })
  }
  return (
    <p className="speaker-in">
      {shift()}
      {t('joint')}
      <b>{t('before.have', { length: length(stage.allotted) })}</b>
      {earlier === null ? null : (
        <span className="speaker-earlier">
          {t('before.earlier', {
            planned: length(earlier.planned),
            used: digits(spentSeconds(earlier.used)),
          })}
        </span>
      )}
    </p>
  )
}

/** The page of somebody whose turn is still to come: their place, the time in every zone, and the queue. */
export function BeforeScreen({
  model,
  stage,
  foot,
}: {
  readonly model: SpeakerModel
  readonly stage: Coming
  readonly foot: ReactNode
}) {
  const { t } = useTranslation('speaker')
  const known = useLastKnown()
  return (
    <div className="speaker-wait" data-lost={known !== null}>
      <Head clocks={model.clocks}>
        <p className="speaker-show" lang={model.show?.lang}>
          {model.show?.text}
        </p>
      </Head>
      <section className="ui-words speaker-hero">
        <Lead model={model} stage={stage} />
        <When stage={stage} />
        {known === null ? <In stage={stage} /> : <LastKnown stage={stage} known={known} />}
      </section>
      <QueueList queue={stage.queue} next={model.next?.item ?? null} />
      <footer className="speaker-foot">
        <p>{t(known === null ? 'before.keep' : 'lost.keep')}</p>
        <div className="speaker-asks">{foot}</div>
      </footer>
    </div>
  )
}
