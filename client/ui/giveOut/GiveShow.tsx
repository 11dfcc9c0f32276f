import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { usePrinting } from '../linkCards/usePrinting.tsx'
import { AddressNotice } from '../links/AddressNotice.tsx'
import { useLiveRoles } from '../links/roles/useLiveRoles.ts'
import { GiveOut } from './GiveOut.tsx'
import { interpreterOf } from './person.ts'
import { occasionOf, useReceivers } from './useReceivers.ts'

/** The links of everybody on the agenda of the show that this screen has open, on their way to them. */
export function GiveShow({
  first,
  acts,
}: {
  /** Whether to give them out is the first thing to do here. */
  readonly first: boolean
  /** The ways back from here. */
  readonly acts: ReactNode
}) {
  const { t } = useTranslation('giveOut')
  const show = useShow((state) => state.show)
  const { links, people, setContact, cardsOf } = useReceivers()
  const { print, sheets } = usePrinting()
  const roles = useLiveRoles()
  const agenda = (show?.published ?? show?.draft)?.agenda
  if (show === null || agenda === undefined) return null
  if (people === null)
    return (
      <p role="status" className="second">
        {t('asking')}
      </p>
    )
  return (
    <>
      <GiveOut
        occasions={[occasionOf(show.show, agenda)]}
        people={people}
        setContact={setContact}
        roles={() => roles}
        withheld={links?.withheld.filter((link) => link.name ?? interpreterOf(link)) ?? []}
        first={first}
        print={(links) => print(cardsOf(links))}
        notice={<AddressNotice first={first} />}
        acts={acts}
      />
      {sheets}
    </>
  )
}
