import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'

/** One thing that is known of an agenda; where `field` is given it can be put right in its place. */
export function Fact({
  name,
  field = null,
  line = undefined,
  typed = false,
  children,
}: {
  readonly name: string
  readonly field?: ReactNode
  /** The line of the source it stands on. */
  readonly line?: number | undefined
  /** Whether a person said it, and not the source. */
  readonly typed?: boolean
  readonly children: ReactNode
}) {
  const { t } = useTranslation('intake')
  const [mending, setMending] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const end = (event: SyntheticEvent) => {
    event.preventDefault()
    setMending(false)
    change.current?.focus()
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) end(event)
  }
  const edited = (
    <form onSubmit={end} onKeyDown={hear}>
      {field}
    </form>
  )
  return (
    <div>
      <dt>{name}</dt>
      <dd>{mending ? edited : children}</dd>
      <dd className="paste-fact-line">
        {typed ? t('typed') : line === undefined ? null : t('lineN', { n: line })}
      </dd>
      {field === null ? null : (
        <dd className="paste-fact-change">
          <Button
            ref={change}
            size="small"
            look="bare"
            aria-label={t(mending ? 'doneWith' : 'changeOf', { what: name })}
            onClick={() => setMending(!mending)}
          >
            {t(mending ? 'done' : 'change')}
          </Button>
        </dd>
      )}
    </div>
  )
}
