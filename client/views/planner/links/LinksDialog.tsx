import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { AgendaText } from '../../../ui/agenda/AgendaText.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import { GiveShow } from '../../../ui/giveOut/GiveShow.tsx'
import { useReceivers } from '../../../ui/giveOut/useReceivers.ts'
import { CopyLink } from '../../../ui/links/CopyLink.tsx'
import { CopyLinks } from '../../../ui/links/CopyLinks.tsx'
import { LocalWay } from '../../../ui/links/LocalWay.tsx'
import { TurnParts } from '../../../ui/links/TurnParts.tsx'
import { inOrder, type ListedLink, useLinkWords } from '../../../ui/links/useLinkTable.ts'
import { HandedOutBy } from '../../../ui/links/Withheld.tsx'
import css from './linksDialog.module.css'

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

function Links({ zone, give }: { readonly zone: string; readonly give: () => void }) {
  const { t } = useTranslation('planner')
  const { links } = useReceivers()
  const { who, roles } = useLinkWords(zone)
  const published = useShow(({ show }) => show?.published !== null)
  if (links === null) return <p role="status">{t('links.asking')}</p>
  const { handed, withheld } = links
  const all = inOrder<ListedLink>([...handed, ...withheld])
  const people = all.filter(({ name }) => name !== null).length
  return (
    <div className={css.links}>
      <LocalWay />
      <p>
        {people === 0 && !published ? t('links.unpublished') : t('links.count', { count: people })}
      </p>
      <p className={css.all}>
        <Button size="small" disabled={people === 0} onClick={give}>
          {t('links.give')}
        </Button>
        <CopyLinks links={handed} withheld={withheld} zone={zone} />
        <span className="second">{t('links.table')}</span>
      </p>
      <ul>
        {all.map((link) => {
          const name = who(link)
          const own = handed.find((one) => one.link === link.link)
          return (
            <li key={link.link}>
              <span className={css.who}>
                <b lang={name.lang}>{name.text}</b>
                <span className="second">
                  {link.name === null ? null : roles(link)}
                  {link.turns.length === 0 ? null : t('links.comma')}
                  <TurnParts turns={link.turns} />
                </span>
              </span>
              {own ? (
                <CopyLink address={own.address} who={name.text} />
              ) : (
                <HandedOutBy link={link} />
              )}
            </li>
          )
        })}
      </ul>
      <p className="second">{t('links.note')}</p>
    </div>
  )
}

/** The links that a planner hands out: all of them as a table, or one by one. */
export function LinksDialog({
  open,
  give,
  onClose,
}: {
  readonly open: boolean
  /** Goes to where links are given out. */
  readonly give: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('planner')
  const zone = useShow(({ show }) => homeZone((show?.published ?? show?.draft)?.agenda))
  return (
    <Dialog open={open} onClose={onClose} title={t('links.title')}>
      <Links
        zone={zone}
        give={() => {
          onClose()
          give()
        }}
      />
    </Dialog>
  )
}
