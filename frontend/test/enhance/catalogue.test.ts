import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addressOf, followCatalogue, replaceRegion } from '../../app/enhance/catalogue'
import { typedIn } from '../../app/enhance/renew'

const catalogue = (count: number, extra = '') => `<div id="catalogue"><h2 id="resultats">${count} opportunités trouvées</h2>
  <form id="filtres" action="/opportunites"><input id="recherche" name="q" value=""></form>
  <button aria-controls="volet-filtres" aria-expanded="false" data-filters="open">Filtrer</button>
  <section id="volet-filtres"><details id="groupe-type"><summary>Type</summary><input id="filtre-a" type="checkbox" name="type" value="a" form="filtres"></details></section>${extra}</div>`
const answer = (count: number) => new DOMParser().parseFromString(`<title>${count} opportunités</title><body>${catalogue(count, '<script>window.ran = true</script>')}`, 'text/html')

describe('the catalogue in place', () => {
  beforeEach(() => { document.body.innerHTML = catalogue(42) })

  test('the address says what is chosen and leaves out what is empty', () => {
    const form = document.querySelector('form')
    const box = document.querySelector<HTMLInputElement>('#filtre-a')
    if (!form || !box) throw new Error('No form')
    expect(addressOf(form)).toBe('/opportunites')
    box.checked = true
    expect(addressOf(form)).toBe('/opportunites?type=a')
  })

  test('the new answer keeps the focus, the open groups and the open panel', () => {
    document.querySelector('details')?.setAttribute('open', '')
    document.querySelector('#volet-filtres')?.classList.add('site-filters--open')
    document.querySelector<HTMLInputElement>('#filtre-a')?.focus()
    replaceRegion(document, answer(7))
    expect(document.querySelector('#resultats')?.textContent).toBe('7 opportunités trouvées')
    expect(document.title).toBe('7 opportunités')
    expect(document.activeElement?.id).toBe('filtre-a')
    expect(document.querySelector('details')?.open).toBe(true)
    expect(document.querySelector('.site-filters--open')).not.toBeNull()
    expect(document.querySelector('[aria-controls="volet-filtres"]')?.getAttribute('aria-expanded')).toBe('true')
  })

  test('what is being typed stays, and so does the field itself; a field that nobody touched follows the answer', () => {
    const kept = (q: string, age: string) => `<div id="catalogue"><form id="filtres" data-kept action="/opportunites"><input id="recherche" name="q" value="${q}"></form>
      <div id="champ-age" data-kept><input id="filtre-age" name="age" form="filtres" value="${age}"></div><p>${q}</p></div>`
    document.body.innerHTML = kept('prix', '30')
    const field = document.querySelector<HTMLInputElement>('#recherche')
    const age = document.querySelector<HTMLInputElement>('#filtre-age')
    if (!field || !age) throw new Error('No field')
    field.focus()
    const asked = typedIn(document)
    field.value = 'prix de la ville'
    replaceRegion(document, new DOMParser().parseFromString(kept('prix', ''), 'text/html'), asked)
    expect([field.isConnected, field.value, document.activeElement === field, age.isConnected, age.value]).toEqual([true, 'prix de la ville', true, true, ''])
  })

  test('parts with a name stay the same nodes, the others are replaced in their order', () => {
    document.body.innerHTML = '<div id="catalogue"><p>a</p><section id="s" class="x"><b>1</b></section><p>b</p></div>'
    const section = document.querySelector('#s')
    replaceRegion(document, new DOMParser().parseFromString('<div id="catalogue"><p>c</p><i>d</i><section id="s"><b>2</b></section><section id="t"></section></div>', 'text/html'))
    expect(document.querySelector('#catalogue')?.innerHTML).toBe('<p>c</p><i>d</i><section id="s"><b>2</b></section><section id="t"></section>')
    expect(document.querySelector('#s')).toBe(section)
  })

  test('an answer without a catalogue is refused: the browser will go there itself', () => {
    expect(() => replaceRegion(document, new DOMParser().parseFromString('<p>x</p>', 'text/html'))).toThrow(/no catalogue/)
  })
})

describe('the catalogue and its address', () => {
  const head = (path: string, robots = '') => `<title>x</title><link rel="canonical" href="https://elles.exemple.fr${path}">${robots}`
  const location = { pathname: '/opportunites', search: '', hash: '', href: 'http://localhost:3000/opportunites', assign: vi.fn<(address: string) => void>(), reload: vi.fn<() => void>() }
  const fetched = vi.fn<(address: string) => Promise<Response>>()
  const listeners: (() => void)[] = []
  const stubs: Readonly<Record<string | symbol, unknown>> = {
    location, fetch: fetched, history: { pushState: (_: null, __: string, address: string) => { [location.pathname = '', location.search = ''] = address.split(/(?=\?)/) } },
    addEventListener: (_: string, listener: () => void) => listeners.push(listener),
  }
  const browser = new Proxy(window, { get: (target, name) => stubs[name] ?? Reflect.get(target, name) })
  const goBack = (search: string) => {
    Object.assign(location, { search, href: `http://localhost:3000/opportunites${search}` })
    for (const listener of listeners) listener()
  }

  document.body.innerHTML = `<p id="annonce"></p>${catalogue(42)}`
  followCatalogue(document, browser)
  afterEach(() => { document.head.innerHTML = '' })

  test('answers in place with its canonical address and its robots, says what it left aside; a link to a part of the page asks nothing', async () => {
    document.head.innerHTML = head('/opportunites')
    document.body.innerHTML = `<p id="annonce"></p>${catalogue(42, '<a id="next" href="/opportunites?page=2">2</a>')}`
    fetched.mockImplementation(() => Promise.resolve(new Response(`${head('/opportunites?page=2', '<meta name="robots" content="noindex">')}<body>${catalogue(7, '<p data-ignored> Le filtre « x » n’existe pas. </p>')}`)))
    document.querySelector<HTMLElement>('#next')?.click()
    await vi.waitFor(() => expect(document.querySelector('#annonce')?.textContent).toBe('7 opportunités trouvées. Le filtre « x » n’existe pas.'))
    expect([...document.head.querySelectorAll('[rel="canonical"], [name="robots"]')].map((element) => element.getAttribute('href') ?? element.getAttribute('content'))).toEqual(['https://elles.exemple.fr/opportunites?page=2', 'noindex'])
    await vi.waitFor(() => expect(location.search).toBe('?page=2'))
    goBack('?page=2')
    expect(fetched).toHaveBeenCalledOnce()
    fetched.mockImplementation(() => Promise.resolve(new Response(`${head('/opportunites')}<body>${catalogue(42)}`)))
    goBack('')
    await vi.waitFor(() => expect(document.querySelector('#annonce')?.textContent).toBe('42 opportunités trouvées'))
    expect([fetched.mock.calls.length, document.head.querySelector('[name="robots"]')]).toEqual([2, null])
  })
})
