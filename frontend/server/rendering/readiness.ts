/**
 * A page that never changes its title, and that title. Two of them: a process that draws one page for every
 * address draws one of them right.
 */
export interface KnownPage {
  readonly path: string
  readonly title: string
}

export const knownPages: readonly KnownPage[] = [{ path: '/plan-du-site', title: 'Plan du site' }, { path: '/mon-profil', title: 'Mon profil' }]

export type Readiness = 'ready' | 'waiting for the first edition' | 'pages are not drawn'

interface Options {
  readonly hasEdition: () => boolean
  /** The status and the text of a page, drawn anew. */
  readonly draw: (path: string) => Promise<{ readonly status: number; readonly text: string }>
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number
  readonly log: (message: string) => void
  /** Ends this process, for another to take its place. */
  readonly leave: () => void
}

/** Milliseconds during which an answer holds: who asks often costs no more drawing. */
const HOLDS_MS = 1000
/** Wrong drawings one after the other: a single one may be chance. */
const MOST_WRONG = 3

/** Whether an answer is that page and no other. */
export function isPage({ title }: KnownPage, { status, text }: { readonly status: number; readonly text: string }): boolean {
  const heading = /<main\b[^>]*>[\s\S]*?<h1\b[^>]*>([^<]*)<\/h1>/.exec(text)?.[1]
  return status === 200 && heading === title && text.trimEnd().endsWith('</html>')
}

/**
 * Whether this process serves pages: there is an edition, and pages that are known come out right. One that
 * draws wrong says so, and leaves after a few times: nothing mends it from inside.
 */
export function createReadiness({ hasEdition, draw, clock, log, leave }: Options): () => Promise<Readiness> {
  let wrong = 0
  let last: { readonly at: number; readonly answer: Promise<Readiness> } | null = null
  const isDrawn = async (page: KnownPage): Promise<boolean> => isPage(page, await draw(page.path).catch(() => ({ status: 500, text: '' })))

  async function look(): Promise<Readiness> {
    for (const page of knownPages) {
      if (await isDrawn(page)) continue
      wrong += 1
      log(`[readiness] ${page.path} is not drawn as it should be (${wrong} of ${MOST_WRONG})`)
      if (wrong === MOST_WRONG) leave()
      return 'pages are not drawn'
    }
    wrong = 0
    return 'ready'
  }
  return () => {
    if (!hasEdition()) return Promise.resolve('waiting for the first edition')
    const now = clock()
    if (last === null || now - last.at >= HOLDS_MS) last = { at: now, answer: look() }
    return last.answer
  }
}
