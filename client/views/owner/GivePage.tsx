import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { GiveOut } from '../../ui/giveOut/GiveOut.tsx'
import type { LinkHolder } from '../../ui/giveOut/person.ts'
import { AddressNotice } from '../../ui/links/AddressNotice.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { linkOfRole, personLinks } from './links.ts'
import { PrintSheets } from './PrintSheets.tsx'
import { useContacts } from './useOwner.ts'
import { useOwnerRoles } from './useOwnerRoles.ts'
import { Way } from './Way.tsx'

/** Those who are given a link: everybody whose own opens the show, in the order of their turns. */
export function receiversOf(
  show: OwnedShow,
  addressOf: (path: string) => string,
): readonly LinkHolder[] {
  return personLinks(show).flatMap(({ link, grant, person, turn, path, opened, revoked }) => {
    const known = show.people.find(({ id }) => id === person?.id)
    if (revoked || known === undefined) return []
    const { id, name, contact, speaks, named } = known
    return [
      {
        ...{ link, grant, turn, opened, name, contact, speaks, named },
        ...{ person: id, address: addressOf(path) },
      },
    ]
  })
}

/** A show's links on their way to its people. */
export function GivePage({ show, back }: { readonly show: OwnedShow; readonly back: () => void }) {
  const { t } = useTranslation('owner')
  const { addressOf } = useLinkAddress()
  const setContact = useContacts(show.show)
  const roles = useOwnerRoles(show)
  const [printed, setPrinted] = useState<readonly string[] | null>(null)
  // Once its sheets are there.
  useEffect(() => {
    if (printed === null) return
    window.print()
    setPrinted(null)
  }, [printed])
  const planner = linkOfRole(show, 'planner')
  const console = linkOfRole(show, 'moderator')
  return (
    <>
      <GiveOut
        occasion={show}
        people={receiversOf(show, addressOf)}
        notice={<AddressNotice first={true} />}
        setContact={setContact}
        roles={roles}
        print={setPrinted}
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
            {console === null ? null : (
              <Way path={console.path} ink={false}>
                {t('console')}
              </Way>
            )}
          </>
        }
      />
      {printed === null ? null : <PrintSheets show={show} only={printed} />}
    </>
  )
}
