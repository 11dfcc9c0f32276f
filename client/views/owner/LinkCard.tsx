import { Fragment } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { type Language, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { shortAddress } from '../../ui/links/address.ts'
import { Qr } from '../../ui/links/Qr.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { cardLanguages, dayText, useOwnerWords } from './words.ts'

/** One card: for a link, or for everyone where a show is open to them (`link` null). */
type CardOf = { readonly show: OwnedShow; readonly link: OwnedLink | null }

type Line = { readonly lang: string; readonly text: string }

/** The same thing in each language of the card, once where both read the same. */
function lines(languages: readonly Language[], text: (language: Language) => string): Line[] {
  const all = languages.map((language) => ({ lang: tagOf(language), text: text(language) }))
  return all.filter((one, n) => all.findIndex((other) => other.text === one.text) === n)
}

function Lines({ of, className }: { readonly of: readonly Line[]; readonly className?: string }) {
  return of.map(({ lang, text }, n) => (
    <Fragment key={lang}>
      {n === 0 ? null : ' '}
      <span lang={lang} className={className}>
        {text}
      </span>
    </Fragment>
  ))
}

/** A card as it prints: the show, who, the role, the code, the address, and what to do, in the languages of the show. */
export function LinkCard({ show, link }: CardOf) {
  const { t } = useTranslation(['owner', 'linkRoles'])
  const { who, roles, does } = useOwnerWords()
  const { addressOf, worksElsewhere } = useLinkAddress()
  const languages = cardLanguages(show)
  const path = link === null ? `/#${show.show}` : link.path
  const whom = (lng: Language) => (link === null ? t('card.everyone', { lng }) : who(link, lng))
  const what = (lng: Language) => {
    if (link === null) return t('linkRoles:does.audience', { lng })
    return link.person === null ? does(link, lng) : roles(link, lng)
  }
  const [first] = languages
  const zone = homeZone(show)
  return (
    <div className="owner-card">
      <p className="owner-card-title">
        <Lines
          className="title"
          of={lines(languages, (lng) => textIn(show.title, tagOf(lng)).text)}
        />
      </p>
      <Qr
        address={addressOf(path)}
        label={t('qrOf', { who: first === undefined ? '' : whom(first) })}
      />
      <div className="owner-card-words">
        {show.series === null ? null : (
          <p className="owner-card-day">
            <Lines of={lines(languages, (lng) => dayText(show.startsAt, zone, lng))} />
          </p>
        )}
        <p className="owner-card-who">
          <Lines of={lines(languages, whom)} />
        </p>
        <p className="owner-card-role">
          <Lines of={lines(languages, what)} />
        </p>
        <p className="owner-card-step">
          <Lines
            of={lines(languages, (lng) => t(worksElsewhere ? 'card.step' : 'card.local', { lng }))}
          />
        </p>
      </div>
      <p className="owner-card-address">{shortAddress(addressOf(path))}</p>
    </div>
  )
}
