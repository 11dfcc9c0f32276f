import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { AgendaText } from '../../../ui/agenda/AgendaText.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import { GiveOut } from '../../../ui/giveOut/GiveOut.tsx'
import { AddressNotice } from '../../../ui/links/AddressNotice.tsx'
import { useLiveRoles } from '../../../ui/links/roles/useLiveRoles.ts'
import { occasionOf, peopleBeyond, useReceivers } from './useHandedLinks.ts'
import '../../../ui/frame/desk.css'

/** The links of everybody on the agenda, on their way to them. */
export function GivePage({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('planner')
  const id = useShow(({ show }) => show?.show ?? null)
  const agenda = useShow(({ show }) => (show?.published ?? show?.draft)?.agenda ?? null)
  const { people, setContact } = useReceivers()
  const roles = useLiveRoles()
  const { reading } = useLanguage()
  const show = useShow((state) => state.show)
  if (agenda === null || id === null) return null
  return (
    <div className="desk">
      <DeskBar name={<AgendaText texts={agenda.title} />} zones={agenda.zones} bindings={[]} />
      {people === null ? (
        <p role="status" className="second">
          {t('links.asking')}
        </p>
      ) : (
        <GiveOut
          occasions={[occasionOf(id, agenda)]}
          people={people}
          setContact={setContact}
          roles={() => roles}
          beyond={show === null ? [] : peopleBeyond(show).map(({ name }) => reading(name).text)}
          notice={<AddressNotice first={true} />}
          acts={<Button onClick={done}>{t('links.back')}</Button>}
        />
      )}
    </div>
  )
}
