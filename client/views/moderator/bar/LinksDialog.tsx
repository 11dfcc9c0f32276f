import { lazy, memo, Suspense, useState } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { staysClosed } from '../../../ui/controls/staysClosed.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import {
  type ConsoleContext,
  type ConsoleDialogProps,
  possible,
} from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { linksOf } from '../room/people.ts'
import css from './links.module.css'
import { NewInterpreter } from './NewInterpreter.tsx'
import { OneLink } from './OneLink.tsx'

/** The list is loaded on demand. */
const ShowLinks = lazy(async () => ({
  default: (await import('../../../ui/giveOut/ShowLinks.tsx')).ShowLinks,
}))

/** Makes a link for somebody who watches, such as a guest who came without one. */
function NewGuest({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const grant = { roles: ['guest' as const], person: null, booth: null }
  return (
    <CommandButton size="small" command={possible(context, { type: 'makeLink', grant })}>
      {t('links.guest')}
    </CommandButton>
  )
}

/** All links, or the one that is shown. */
function Links({
  context,
  shown,
  show,
}: {
  readonly context: ConsoleContext
  readonly shown: string | null
  readonly show: (link: string | null) => void
}) {
  const { t } = useWords()
  const screens = useShow((state) => state.open)
  const line = linksOf(context.show, screens, context.lang).find(
    ({ link }) => link.id === shown && !link.revoked,
  )
  if (line !== undefined) return <OneLink context={context} line={line} back={() => show(null)} />
  return (
    <Suspense fallback={null}>
      <div className={css.giveOut}>
        <ShowLinks
          first={false}
          title={null}
          make={<NewGuest context={context} />}
          entries={({ links: [{ link }] }) => [
            { id: 'show', label: t('links.show'), run: () => show(link) },
          ]}
          foot={<NewInterpreter context={context} />}
        />
      </div>
    </Suspense>
  )
}

/** People and screens at the console; one link is shown with its code, replaced or withdrawn. */
export const LinksDialog = memo(function LinksDialog({
  context,
  open,
  onClose,
}: ConsoleDialogProps) {
  const { t } = useTranslation('giveOut')
  const live = useLive()
  const [shown, show] = useState<string | null>(null)
  const close = () => {
    show(null)
    live.dismiss()
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={t('title')}>
      <Links context={context} shown={shown} show={show} />
    </Dialog>
  )
}, staysClosed)
