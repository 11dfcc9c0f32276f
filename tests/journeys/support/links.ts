import { runProgram } from '../../support/program.ts'

/** The links of a server by whom they are for, as it prints them: `moderator + speaker: Ying Wang`, `timekeeper`. */
export type Links = {
  /** The one link whose words match; throws where there is none or more than one. */
  of(whose: RegExp): string
}

/** The lines of a listing that end in a link. */
export function readLinks(listing: string): Links {
  const lines = [...listing.matchAll(/^ +(\S.*?) {2,}(https?:\S+)$/gm)]
  return {
    of(whose) {
      const [found, ...more] = lines.filter(([, label]) => whose.test(label ?? ''))
      const url = found?.[2]
      if (url === undefined || more.length > 0) {
        throw new Error(`${more.length + (found ? 1 : 0)} links for ${whose} in:\n${listing}`)
      }
      return url
    },
  }
}

/** Lists all links of the shows in a data folder with the program, as an operator does. */
export function linksIn(folder: string): Links {
  const { status, stdout, stderr } = runProgram(['links', '--data', folder])
  if (status !== 0) throw new Error(stderr)
  return readLinks(stdout)
}
