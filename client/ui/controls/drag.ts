/** What a drag says to a screen reader: nothing of its own, as the page says what came of it. */
export const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}

/** How far a press must move to be a drag, in px. */
export const STARTS_AFTER = 5
