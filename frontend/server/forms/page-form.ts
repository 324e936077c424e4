import type { H3Event } from 'h3'
import type { FormViews } from '../../shared/forms/views.ts'

/** What a form answers: the page to draw, or where to go. */
export type FormAnswer =
  | { readonly views: Partial<FormViews>; readonly status?: number; readonly retryAfter?: number }
  | { readonly redirect: string }

/** A page that may be posted to. `open` answers GET, `send` what its form posts. */
export interface PageForm {
  /** Its address holds a secret: it is told to nobody and kept nowhere. */
  readonly isSecret: boolean
  readonly open: (event: H3Event) => Promise<FormAnswer>
  readonly send: (event: H3Event, sent: URLSearchParams) => Promise<FormAnswer>
}

declare module 'h3' {
  interface H3EventContext {
    /** What the page's form shows; a page without a form has none. */
    forms?: Partial<FormViews>
    /** The page holds what somebody typed or a secret: no cache but the reader's own. */
    isPersonal?: boolean
  }
}
