import type { ReactNode } from 'react'
import { dayOf, homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type {
  ImportOptions,
  OfferedField,
} from '../../../shared/agenda/reading/draftFromReading.ts'
import { offersOf, withUse } from '../../../shared/agenda/reading/offers.ts'
import type { ReadAgenda } from '../../../shared/agenda/reading/reading.ts'
import { isZone } from '../../../shared/time/dials.ts'
import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { AgendaText } from '../agenda/AgendaText.tsx'
import { Button } from '../controls/Button.tsx'
import { usePasteWords } from './words.ts'

type OffersProps = {
  /** The draft as it is: what was typed for the show. */
  readonly show: Agenda | null
  readonly agenda: ReadAgenda
  readonly wishes: ImportOptions
  readonly wish: (part: Partial<ImportOptions>) => void
}

function Offer({ what, children }: { readonly what: ReactNode; readonly children?: ReactNode }) {
  return (
    <li>
      <p>{what}</p>
      <span className="paste-offer-acts">{children}</span>
    </li>
  )
}

type UseProps = OffersProps & {
  readonly use: OfferedField
  readonly said: ReactNode
  readonly kept: ReactNode
}

/** What the text says, what the show has, and the choice between the two. */
function Choice({
  use,
  said,
  kept,
  wishes,
  wish,
  ...more
}: UseProps & { readonly children?: ReactNode }) {
  const { t } = useTranslation('intake')
  const used = wishes.uses?.includes(use) ?? false
  const stays = use === 'zone' ? 'offer.converted' : 'offer.stays'
  return (
    <Offer
      what={
        <>
          {t(`offer.${use}`)} <b>{said}</b>{' '}
          <span className="paste-offer-kept second">
            {t(used ? 'offer.instead' : stays)} {kept}
          </span>
        </>
      }
    >
      {used ? null : more.children}
      <Button size="small" onClick={() => wish({ uses: withUse(wishes, use, !used).uses ?? [] })}>
        {t(used ? 'offer.leave' : 'offer.use')}
      </Button>
    </Offer>
  )
}

function ZoneOffer(props: OffersProps & { readonly show: Agenda; readonly zone: string | null }) {
  const { show, agenda, wishes, wish, zone } = props
  const { t } = useTranslation('intake')
  const city = useCity()
  const home = homeZone(show)
  const said = agenda.zones.find(isZone) ?? null
  if (zone !== null) {
    return (
      <Choice {...props} use="zone" said={city(zone)} kept={city(home)}>
        <Button size="small" look="bare" onClick={() => wish({ zone: home })}>
          {t('offer.readAs', { city: city(home) })}
        </Button>
      </Choice>
    )
  }
  if (said === null || wishes.zone === null || !isZone(wishes.zone) || wishes.zone === said)
    return null
  return (
    <Offer what={t('offer.readBy', { city: city(wishes.zone), other: city(said) })}>
      <Button size="small" onClick={() => wish({ zone: null })}>
        {t('offer.convert')}
      </Button>
    </Offer>
  )
}

/** What the text says of title, date and zone otherwise than was typed for the show: that stays, unless the text's is taken. */
export function Offers(props: OffersProps) {
  const { show, agenda, wishes } = props
  const { day } = usePasteWords()
  if (show === null) return null
  const { title, date, zone } = offersOf(agenda, wishes, show)
  return (
    <ul className="paste-offers">
      {title === null ? null : (
        <Choice
          {...props}
          use="title"
          said={<AgendaText texts={title} />}
          kept={<AgendaText texts={show.title} />}
        />
      )}
      {date === null ? null : (
        <Choice {...props} use="date" said={day(date)} kept={day(dayOf(show))} />
      )}
      <ZoneOffer {...props} show={show} zone={zone} />
    </ul>
  )
}
