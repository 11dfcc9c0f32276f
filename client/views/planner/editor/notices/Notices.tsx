import { type ReactNode, useMemo } from 'react'
import { LiveProvider, useLive } from '../../../../live/LiveContext.tsx'
import { PendingList } from '../../../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../../../ui/connection/RefusalLine.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import { More } from '../../../../ui/controls/More.tsx'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useChangeWords } from './useChangeWords.ts'
import './notices.css'

/** Edits that were not sent: none is lost but by a press. */
function KeptEdits() {
  const { t } = useEditorWords()
  const { kept, resolve } = useEditor()
  const words = useChangeWords()
  if (kept.length === 0) return null
  const all = (by: 'mine' | 'theirs') => {
    for (const { id } of kept) resolve(id, by)
  }
  return (
    <section className="ed-kept" aria-label={t('editor.unsent.title')} data-testid="kept">
      <p>
        <b>{t('editor.unsent.count', { count: kept.length })}</b>
        {kept.length === 1 ? null : (
          <span className="ed-kept-acts">
            <Button size="small" onClick={() => all('mine')}>
              {t('editor.unsent.allAgain')}
            </Button>
            <Button size="small" look="bare" onClick={() => all('theirs')}>
              {t('editor.unsent.discardAll')}
            </Button>
          </span>
        )}
      </p>
      <ul>
        {kept.map(({ id, changes }) => (
          <li key={id}>
            <span>{words(changes)}</span>
            <span className="ed-kept-acts">
              <Button size="small" onClick={() => resolve(id, 'mine')}>
                {t('editor.unsent.again')}
              </Button>
              <Button size="small" look="bare" onClick={() => resolve(id, 'theirs')}>
                {t('editor.unsent.discard')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is on its way and waits, what never came to the draft, what was refused, and what else there is to be told. */
export function Notices({ children }: { readonly children?: ReactNode }) {
  const live = useLive()
  const { drop } = useEditor()
  // What is discarded in the list is no edit that got lost.
  const here = useMemo(() => ({ ...live, discard: drop }), [live, drop])
  return (
    <div className="ed-notices">
      {children}
      <LiveProvider live={here}>
        <PendingList />
      </LiveProvider>
      <KeptEdits />
      <RefusalLine />
      <More />
    </div>
  )
}
