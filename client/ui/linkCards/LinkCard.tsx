import { Fragment } from 'react'
import { type AddressedPerson, addressedIn } from '../../../shared/agenda/addressed.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { type Language, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { dayText } from '../agenda/dateText.ts'
import { shortAddress } from '../links/address.ts'
import { Qr } from '../links/Qr.tsx'
import { useLinkAddress } from '../links/useLinkAddress.ts'
import { useLinkWords } from '../links/useLinkWords.ts'
import { type CardFor, cardLanguages } from './cards.ts'
import css from './linkCard.module.css'

type Line = { readonly lang: string; readonly text: string }

/** The same thing in each language of the card, once where both read the same. */
function lines(languages: readonly Language[], text: (language: Language) => string): Line[] {
  const all = languages.map((language) => ({ lang: tagOf(language), text: text(language) }))
  return all.filter((one, n) => all.findIndex((other) => other.text === one.text) === n)
}

/** The languages in which a name is known, or else the first of the card. */
function namedIn(languages: readonly Language[], { name }: AddressedPerson): readonly Language[] {
  const known = languages.filter((language) => !textIn(name, tagOf(language)).missing)
  return known.length > 0 ? known : languages.slice(0, 1)
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
export function LinkCard({ show, link }: Omit<CardFor, 'key'>) {
  const { t } = useTranslation(['giveOut', 'linkRoles'])
  const { who, roles, does } = useLinkWords()
  const { addressOf, worksElsewhere } = useLinkAddress()
  const languages = cardLanguages(show)
  const path = link === null ? `/#${show.show}` : link.path
  const whom = (lng: Language) => {
    if (link === null) return t('card.everyone', { lng })
    return link.person === null ? who(link, lng) : addressedIn(link.person, tagOf(lng)).text
  }
  const what = (lng: Language) => {
    if (link === null) return t('linkRoles:does.audience', { lng })
    return link.person === null ? does(link, lng) : roles(link, lng)
  }
  const [first] = languages
  const zone = homeZone(show)
  return (
    <div className={css.card} data-theme="paper">
      <p className={css.title}>
        <Lines
          className="title"
          of={lines(languages, (lng) => textIn(show.title, tagOf(lng)).text)}
        />
      </p>
      <Qr
        address={addressOf(path)}
        label={t('card.code', { who: first === undefined ? '' : whom(first) })}
      />
      <div className={css.words}>
        {show.series === null ? null : (
          <p>
            <Lines of={lines(languages, (lng) => dayText(show.startsAt, zone, lng))} />
          </p>
        )}
        <p className={css.who}>
          <Lines of={lines(link?.person ? namedIn(languages, link.person) : languages, whom)} />
        </p>
        <p className={css.role}>
          <Lines of={lines(languages, what)} />
        </p>
        <p>
          <Lines
            of={lines(languages, (lng) => t(worksElsewhere ? 'card.step' : 'card.local', { lng }))}
          />
        </p>
      </div>
      <p className={css.address}>{shortAddress(addressOf(path))}</p>
    </div>
  )
}
