import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { memo, type RefObject, useRef, useState } from 'react'
import { Button } from '../../../ui/controls/Button.tsx'
import { KeyCap } from '../../../ui/controls/KeyCap.tsx'
import { More } from '../../../ui/controls/More.tsx'
import { staysClosed } from '../../../ui/controls/staysClosed.ts'
import { rowElement } from '../agenda/useSelection.ts'
import { useWords } from '../context/useWords.ts'
import { type GroupOf, matching } from './matching.ts'
import type { About, SearchOffer } from './searchOffers.ts'
import { type FinderParts, nameOfAbout, useSearchOffers } from './useSearchOffers.ts'
import './search.css'

function Offered({
  offer,
  choose,
}: {
  readonly offer: SearchOffer
  readonly choose: (to: SearchOffer) => void
}) {
  return (
    <Autocomplete.Item
      value={offer}
      className="mod-offer"
      data-offer={offer.id}
      onClick={() => choose(offer)}
    >
      <span className="mod-offer-name" lang={offer.lang ?? undefined}>
        {offer.name}
      </span>
      <span className="mod-offer-detail cut">{offer.detail}</span>
      {offer.cap === null ? null : <KeyCap keys={offer.cap} />}
    </Autocomplete.Item>
  )
}

function Offers({ choose }: { readonly choose: (to: SearchOffer) => void }) {
  return (
    <div className="mod-offers">
      <Autocomplete.List>
        {(group: GroupOf<SearchOffer>) => (
          <Autocomplete.Group key={group.id} items={group.items}>
            <Autocomplete.GroupLabel className="mod-offers-head">
              {group.heading}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(offer: SearchOffer) => <Offered key={offer.id} offer={offer} choose={choose} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <More />
    </div>
  )
}

type SearchFieldProps = {
  readonly parts: FinderParts
  readonly about: About | null
  readonly query: string
  readonly ask: (query: string) => void
  readonly input: RefObject<HTMLInputElement | null>
  readonly turnTo: (about: About | null) => void
  readonly choose: (offer: SearchOffer) => void
}

/** A field to type in, and what answers; Backspace in the empty field goes back to everything. */
function SearchField({ parts, about, query, ask, input, turnTo, choose }: SearchFieldProps) {
  const { t } = useWords()
  const found = matching(useSearchOffers(parts, about), query)
  const who = about === null ? null : nameOfAbout(parts.context, about)
  const hint = who === null ? t('find.hint') : t('menu.label', { who })
  return (
    <Autocomplete.Root
      open
      inline
      items={found}
      filter={null}
      // Nothing is highlighted before something is typed: Enter alone does nothing.
      autoHighlight
      keepHighlight
      value={query}
      onValueChange={(text, { reason }) => {
        if (reason !== 'item-press') ask(text)
      }}
      itemToStringValue={(offer: SearchOffer) => offer.name}
    >
      <div className="mod-finder-head">
        {about === null ? null : (
          <Button size="small" onClick={() => turnTo(null)}>
            {t('find.back')}
          </Button>
        )}
        <Autocomplete.Input
          ref={input}
          className="mod-finder-field"
          aria-label={hint}
          placeholder={hint}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && query === '') turnTo(null)
          }}
        />
      </div>
      <Autocomplete.Empty>
        {query === '' ? null : (
          <div className="mod-finder-none">
            <p>{t('find.none', { query: query.trim() })}</p>
            <p className="quiet">{t('find.noneNote')}</p>
          </div>
        )}
      </Autocomplete.Empty>
      <Offers choose={choose} />
    </Autocomplete.Root>
  )
}

/** Find or do: every command that is possible now, items, people and cues, by typing; beside the countdown, never over it. */
export const Search = memo(function Finder({
  open,
  onClose,
  onSelect,
  ...parts
}: FinderParts & {
  readonly open: boolean
  readonly onClose: () => void
  /** An item was found. */
  readonly onSelect: (id: string) => void
}) {
  const { t } = useWords()
  const [about, setAbout] = useState<About | null>(null)
  const [query, ask] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const focus = useRef<(() => HTMLElement | null) | null>(null)
  const turnTo = (to: About | null) => {
    setAbout(to)
    ask('')
    input.current?.focus()
  }
  const leave = (to: (() => HTMLElement | null) | null) => {
    focus.current = to
    turnTo(null)
    onClose()
  }
  const choose = ({ choice }: SearchOffer) => {
    if (choice.kind === 'about') {
      if (choice.about.kind === 'item') onSelect(choice.about.id)
      turnTo(choice.about)
      return
    }
    choice.act.run()
    const row = about?.kind === 'item' ? () => rowElement(about.id) : null
    leave(choice.act.focus ?? row)
  }
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(now) => {
        if (!now) leave(about?.kind === 'item' ? () => rowElement(about.id) : null)
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="ui-backdrop" />
        <Dialog.Popup
          className="mod-finder"
          data-testid="finder"
          aria-label={t('find.title')}
          finalFocus={() => (focus.current === null ? true : (focus.current() ?? false))}
        >
          <SearchField
            parts={parts}
            about={about}
            query={query}
            ask={ask}
            input={input}
            turnTo={turnTo}
            choose={choose}
          />
          <Dialog.Close className="unseen">{t('common:keys.close')}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}, staysClosed)
