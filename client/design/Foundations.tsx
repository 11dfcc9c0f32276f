import { useEffect, useRef, useState } from 'react'
import { contrastOf } from './contrast.ts'
import { Part, Shown } from './Part.tsx'

const TEXTS = ['ink', 'ink2', 'ink3', 'act', 'calm', 'amber', 'red', 'over'] as const
const GROUNDS = ['paper', 'well', 'line', 'edge'] as const
const FIELDS = [
  ['f-amber', 'on-f'],
  ['f-red', 'on-f'],
  ['f-over', 'on-over'],
] as const
const SIZES = ['t-1', 't0', 't1', 't2', 't3', 't4', 't5', 't6'] as const
const STEPS = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'] as const
const RADII = ['r-mark', 'r-control', 'r-sheet'] as const

/** A colour on another with their contrast, as the browser draws them. */
function Pair({ ink, on }: { readonly ink: string; readonly on: string }) {
  const place = useRef<HTMLSpanElement>(null)
  const [contrast, setContrast] = useState('')
  useEffect(() => {
    if (place.current === null) return
    const { color, backgroundColor } = getComputedStyle(place.current)
    setContrast(contrastOf(color, backgroundColor).toFixed(1))
  }, [])
  const style = { color: `var(--${ink})`, background: `var(--${on})` }
  return (
    <span ref={place} className="design-pair" style={style}>
      {ink} <b>{contrast}</b>
    </span>
  )
}

/** Colour tokens with their contrasts. */
export function Colours() {
  return (
    <Part title="Colours">
      {(['paper', 'well'] as const).map((on) => (
        <Shown key={on} as={`text on ${on}`}>
          {TEXTS.map((ink) => (
            <Pair key={ink} ink={ink} on={on} />
          ))}
        </Shown>
      ))}
      <Shown as="fields of the phases">
        {FIELDS.map(([on, ink]) => (
          <Pair key={on} ink={ink} on={on} />
        ))}
      </Shown>
      <Shown as="grounds and lines">
        {GROUNDS.map((name) => (
          <span key={name} className="design-swatch">
            <i style={{ background: `var(--${name})` }} /> {name}
          </span>
        ))}
      </Shown>
    </Part>
  )
}

/** The scale of type in both scripts, and the programme's voice. */
export function Types() {
  return (
    <Part title="Type">
      {SIZES.map((size) => (
        <p key={size} className="design-type" style={{ fontSize: `var(--${size})` }}>
          <span className="label">{size}</span> 4 min behind <span lang="zh-Hans">落后 4 分钟</span>
        </p>
      ))}
      <p className="title design-title" lang="en">
        Urban Ecological Space Planning
      </p>
      <p className="title design-title" lang="zh-Hans">
        城市生态空间规划：“城乡联动”与修复
      </p>
      <p>
        ink, <span className="second">second</span>, <span className="quiet">quiet</span>,{' '}
        <a href="#type">a link of the agenda</a>
      </p>
      <p className="label">label</p>
      <p className="cut design-cut">One line that is cut where its column ends, with an ellipsis</p>
    </Part>
  )
}

/** Steps of space and radii. */
export function Spaces() {
  return (
    <Part title="Space">
      {STEPS.map((step) => (
        <span key={step} className="design-step">
          <i style={{ width: `var(--${step})` }} /> {step}
        </span>
      ))}
      {RADII.map((radius) => (
        <span key={radius} className="design-step">
          <i className="design-radius" style={{ borderRadius: `var(--${radius})` }} /> {radius}
        </span>
      ))}
    </Part>
  )
}
