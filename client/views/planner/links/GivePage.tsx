import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { AgendaText } from '../../../ui/agenda/AgendaText.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import { GiveShow } from '../../../ui/giveOut/GiveShow.tsx'
import '../../../ui/frame/desk.css'

/** The links of everybody on the agenda, on their way to them. */
export function GivePage({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('planner')
  const agenda = useShow(({ show }) => (show?.published ?? show?.draft)?.agenda ?? null)
  if (agenda === null) return null
  return (
    <div className="desk">
      <DeskBar name={<AgendaText texts={agenda.title} />} zones={agenda.zones} bindings={[]} />
      <GiveShow first={true} acts={<Button onClick={done}>{t('links.back')}</Button>} />
    </div>
  )
}
