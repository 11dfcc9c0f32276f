/** The conditions of a page that styles may depend on; a style sheet writes `@media (--phone)`. */
export const CONDITIONS = {
  phone: '(max-width: 699.98px)',
  /** The same, or a phone on its side. */
  handheld: '((max-width: 699.98px) or ((max-height: 480px) and (hover: none)))',
  tablet: '(max-width: 820px)',
  // The planner shows the draft as a list instead of a table.
  listed: '(max-width: 820px), (max-height: 500px)',
  narrow: '(max-width: 1099.98px)',
  broad: '(min-width: 1100px)',
  wide: '(min-width: 1600px)',
  low: '(max-height: 679.98px)',
  short: '(max-height: 500px)',
  touch: '(hover: none)',
  landscape: '(orientation: landscape)',
} as const

/** The conditions of a container, by its own width or height; a style sheet writes `@container pane (--slim)`. */
export const CONTAINER_CONDITIONS = {
  // A few letters of a text.
  scrap: '(max-width: 4em)',
  slim: '(max-width: 420px)',
  spacious: '(min-width: 660px)',
  // Two columns fit side by side.
  columns: '(min-width: 1100px)',
  // For pages that fit any window, such as a phone, a laptop, a wall or an upright sign.
  upright: '(aspect-ratio < 0.85)',
  level: '(aspect-ratio >= 0.85)',
  stocky: '(aspect-ratio >= 0.6)',
  hand: '(max-width: 600px)',
  low: '(max-height: 600px)',
  // There is room for the digits and a few words only.
  cramped: '((aspect-ratio < 0.85) or (max-height: 600px))',
  // A small phone, or a phone on its side.
  pocket: '(((max-width: 600px) and (max-height: 700px)) or (max-height: 460px))',
  // A QR code would be too small to scan from a seat.
  codeless:
    '(((aspect-ratio < 0.85) and (aspect-ratio >= 0.6)) or (max-height: 600px) or (max-width: 600px))',
  huge: '(min-width: 2600px)',
} as const
