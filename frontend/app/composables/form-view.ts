import type { FormName, FormViews } from '#shared/forms/views'

/** What the form of this page shows, as the server made it before drawing the page. A page reached by another address than its own has none: it is not there. */
export function useFormView<Name extends FormName>(name: Name): FormViews[Name] {
  const view = useState<FormViews[Name] | null>(`form-${name}`, () => useRequestEvent()?.context.forms?.[name] ?? null)
  if (!view.value) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return view.value
}
