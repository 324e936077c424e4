/** Turns a failed read into the page's own failure: a 404 of the API is a 404 of the page. */
export function required<Data>(data: Readonly<Ref<Data | null | undefined>>, error: Readonly<Ref<{ statusCode?: number; statusMessage?: string } | null | undefined>>): Data {
  if (data.value) return data.value
  throw createError({ statusCode: error.value?.statusCode ?? 500, statusMessage: error.value?.statusMessage ?? 'Server Error' })
}
