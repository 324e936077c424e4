import type { H3EventContext } from 'h3'
import type { FormName, FormViews } from '#shared/forms/views'
import type { PageName, PageViews, SiteView } from '#shared/page-views'
import type { PreviewBanner } from '#shared/preview'

/** What the server knows of the request that it draws this page for. In development it travels with the page, which the browser draws again (ADR 6). */
function fromServer<Known>(name: string, read: (context: H3EventContext) => Known): Known {
  const { payload: { data } } = useNuxtApp()
  const event = useRequestEvent()
  if (!event) return data[name] as Known
  const known = read(event.context)
  if (import.meta.dev) void Promise.resolve(known).then((settled) => (data[name] = settled))
  return known
}

function orNotFound<View>(view: View): NonNullable<View> {
  if (view === null || view === undefined) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return view
}

/** What this page shows, made by the server while the page is drawn. Throws 404 where there is no such page. */
export function usePageView<Name extends PageName>(name: Name, ...which: Parameters<PageViews[Name]>): NonNullable<ReturnType<PageViews[Name]>> {
  return orNotFound(fromServer(name, ({ views }) => (views?.[name] as ((...which: Parameters<PageViews[Name]>) => ReturnType<PageViews[Name]>) | undefined)?.(...which)))
}

/** What the form of this page shows, asked for or posted to. Throws 404 at another address than the form's own. */
export function useFormView<Name extends FormName>(name: Name): FormViews[Name] {
  return orNotFound(fromServer(`form-${name}`, ({ forms }) => (forms as Partial<FormViews> | undefined)?.[name]))
}

/** What every page shows around its own; null before anything was published. */
export function useSite(): SiteView | null {
  return fromServer('site', ({ site }) => site ?? null)
}

/** What is said above the page of a draft; null on any other page. */
export function usePreviewBanner(): PreviewBanner | null {
  return fromServer('preview', ({ preview }) => preview?.banner ?? null)
}
