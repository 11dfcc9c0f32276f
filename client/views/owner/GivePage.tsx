import type { ReactNode } from 'react'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { GiveOut } from '../../ui/giveOut/GiveOut.tsx'
import { usePrinting } from '../../ui/linkCards/usePrinting.tsx'
import { AddressNotice } from '../../ui/links/AddressNotice.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { cardsFor } from './cards.ts'
import { linkOfRole } from './links.ts'
import { receiversOf } from './receivers.ts'
import { useContacts } from './useOwner.ts'
import { useOwnerRoles } from './useOwnerRoles.ts'
import { Way } from './Way.tsx'

/** The links of a show, or of several that belong together, on their way to their people. */
export function GivePage({
  shows,
  given,
  next,
  acts,
}: {
  /** All that belong together. */
  readonly shows: readonly OwnedShow[]
  /** Those of them whose links are given out. */
  readonly given: readonly [OwnedShow, ...OwnedShow[]]
  /** The one whose console is next. */
  readonly next: OwnedShow
  /** The ways back from here. */
  readonly acts: ReactNode
}) {
  const { t } = useTranslation('owner')
  const { addressOf } = useLinkAddress()
  const setContact = useContacts()
  const roles = useOwnerRoles(given)
  const { print, sheets } = usePrinting()
  const console = linkOfRole(next, 'moderator')
  return (
    <>
      <GiveOut
        occasions={given}
        people={receiversOf(shows, given, addressOf)}
        notice={<AddressNotice first={true} />}
        setContact={setContact}
        roles={roles}
        print={(links) => print(cardsFor(given, links))}
        acts={
          <>
            {acts}
            {console === null ? null : (
              <Way path={console.path} ink={false}>
                {t('console')}
              </Way>
            )}
          </>
        }
      />
      {sheets}
    </>
  )
}

/** The links of one show, beside the others of its series where it has one. */
export function GiveShow({
  show,
  series,
  back,
}: {
  readonly show: OwnedShow
  readonly series: readonly OwnedShow[]
  readonly back: () => void
}) {
  const { t } = useTranslation('owner')
  const planner = linkOfRole(show, 'planner')
  return (
    <GivePage
      shows={[show, ...series.filter((one) => one !== show)]}
      given={[show]}
      next={show}
      acts={
        <>
          <Button look="bare" onClick={back}>
            {t('allLinks')}
          </Button>
          {planner === null ? null : (
            <Way path={planner.path} ink={false}>
              {t('editAgenda')}
            </Way>
          )}
        </>
      }
    />
  )
}
