import { useFetch } from '#imports'

/** The catalogue for the page's address; with scripts, filters and links update the list without losing the reader's place. */
export async function useCatalogue(form: Readonly<Ref<HTMLFormElement | null>>, heading: Readonly<Ref<HTMLElement | null>>) {
  const route = useRoute()
  const { data, error } = await useFetch('/api/opportunities', { key: 'opportunites', query: computed(() => route.query) })
  if (!data.value) throw createError({ statusCode: error.value?.statusCode ?? 500, fatal: true })
  const page = shallowRef(data.value)
  const announcement = ref('')
  watch(data, (next) => {
    if (!next) return
    page.value = next
    announcement.value = foundInWords(next.total)
  })

  function queryOfForm(): Record<string, string[]> {
    const query: Record<string, string[]> = {}
    if (!form.value) return query
    for (const [name, value] of new FormData(form.value)) if (typeof value === 'string' && value !== '') (query[name] ??= []).push(value)
    return query
  }

  /** Applies what the form says; the focus stays where it is. */
  async function applyFilters(): Promise<void> {
    await navigateTo({ path: route.path, query: queryOfForm() })
  }

  /** Follows a link of the catalogue to itself: another page, a filter lifted. The focus goes to the results' heading. */
  async function followLink(event: MouseEvent): Promise<void> {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return
    const href = event.target.closest('a')?.getAttribute('href')
    if (!href || !/^\/opportunites(\?|$)/.test(href)) return
    event.preventDefault()
    await navigateTo(href)
    heading.value?.focus()
    heading.value?.scrollIntoView({ block: 'start' })
  }

  return { page, announcement, applyFilters, followLink }
}

/** « 42 opportunités trouvées ». */
export function foundInWords(total: number): string {
  if (total === 0) return 'Aucune opportunité trouvée'
  return total === 1 ? '1 opportunité trouvée' : `${total} opportunités trouvées`
}
