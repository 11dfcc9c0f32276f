import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { AddressNotice } from '../links/AddressNotice.tsx'
import { useLiveRoles } from '../links/roles/useLiveRoles.ts'
import { PeopleAndScreens, type PeopleAndScreensProps } from './PeopleAndScreens.tsx'
import { occasionOf, useShowLinks } from './useShowLinks.ts'

/** People and screens of the show that this screen has open. */
export function ShowLinks({
  first,
  ...parts
}: {
  /** Whether giving out links comes first here. */
  readonly first: boolean
} & Pick<PeopleAndScreensProps, 'title' | 'acts' | 'make' | 'entries' | 'foot'>) {
  const { t } = useTranslation('giveOut')
  const show = useShow((state) => state.show)
  const { links, setContact } = useShowLinks()
  const roles = useLiveRoles()
  const agenda = (show?.published ?? show?.draft)?.agenda
  if (show === null || agenda === undefined) return null
  if (links === null)
    return (
      <p role="status" className="second">
        {t('asking')}
      </p>
    )
  return (
    <PeopleAndScreens
      occasions={[occasionOf(show.show, agenda)]}
      {...links}
      setContact={setContact}
      roles={() => roles}
      first={first}
      notice={<AddressNotice first={first} />}
      {...parts}
    />
  )
}
