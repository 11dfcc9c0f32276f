/** How long a cue stays open unless its sender says otherwise, in ms. */
export const CUE_LIFE = 120_000
