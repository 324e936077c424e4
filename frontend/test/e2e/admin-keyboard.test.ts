import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type AdminScreens, signInToAdmin } from './support/admin-screens.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { until } from './support/wait.ts'

/** What has the focus, as one hears it; BODY when nothing has. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const element = document.activeElement
  return element === null || element === document.body ? 'BODY' : (element.getAttribute('aria-label') ?? element.textContent).replaceAll('\u00a0', ' ').trim() || element.tagName
})
const FOCUS_MS = 5_000

// One stack for the whole file. The doors come last: they try the same password until they are refused.
const stack = useStack()
const browser = useBrowser()

describe('the admin, with the keyboard alone', () => {
  let page: Page
  let admin: AdminScreens

  beforeAll(async () => {
    page = await browser().newPage({ locale: 'fr-FR', viewport: { width: 1360, height: 1000 } })
    admin = await signInToAdmin(page, stack())
  })

  const isFocused = (control: Locator) => until(`the focus is on ${String(control)}`, FOCUS_MS, () => control.evaluate((element) => element === document.activeElement))
  /** Once the screen has come to rest, the focus is on something that is there. */
  const expectFocus = (words: RegExp) => until(`the focus is on ${String(words)}`, FOCUS_MS, async () => words.test(await focused(page)))
  /** The focus is on the title of a box of the right-hand column, or on something in it. */
  const expectBox = (title: string) => until(`the focus is in the box « ${title} »`, FOCUS_MS, () => page.evaluate((words) => document.activeElement?.closest('aside')?.querySelector('h2')?.textContent === words, title))
  const pressOn = async (control: Locator, key = 'Enter') => {
    await control.focus()
    await page.keyboard.press(key)
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).first()
  /** The first entry of the list that is on the site as it is. */
  const openPublished = async (type: string) => {
    await page.goto(`${stack().cmsUrl}/admin/content-manager/collection-types/api::${type}.${type}`)
    await page.locator('tbody tr', { has: page.getByText('Publié', { exact: true }) }).locator('a').first().click()
    await button('Enregistrer').waitFor()
  }
  const text = () => page.getByRole('textbox', { name: 'Présentation' })

  afterEach(async () => {
    // What is not saved asks before it leaves.
    await page.goto('about:blank')
  })

  it('is on the title of the home page once she is signed in', async () => {
    await page.goto(`${stack().cmsUrl}/admin/`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('main:not([role=none])').count()).toBe(1)
    expect(await page.getByRole('main').count()).toBe(1)
  })

  it('leaves a text with Tab and Shift+Tab once one has typed, and a list with Escape, as is said under it', async () => {
    await admin.create('opportunity')
    await text().click()
    await page.keyboard.type('Une bourse pour un premier livre.')
    await page.keyboard.press('Tab')
    expect(await text().evaluate((field) => field.contains(document.activeElement) && field === document.activeElement)).toBe(false)
    expect(await focused(page)).toBe('Agrandir : Présentation')
    await page.keyboard.press('Shift+Tab')
    await isFocused(text())
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[role=toolbar]')?.getAttribute('aria-label'))).toBe('Mise en forme\u00a0: Présentation')

    await text().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- un')
    await page.keyboard.press('Enter')
    await page.keyboard.type('deux')
    await page.keyboard.press('Tab')
    await isFocused(text())
    expect(await text().locator('ul ul').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('Agrandir : Présentation')
    const said = await text().evaluate((field) => (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)).filter((hint) => hint?.checkVisibility()).map((hint) => hint?.textContent).join(' '))
    expect(said).toContain('Tab quitte le texte. Dans une liste, Tab et Maj+Tab décalent la ligne\u00a0: pour en sortir, Échap.')
  })

  it('gives every text its name, and the list of blocks its own', async () => {
    await admin.create('opportunity')
    await text().waitFor()
    const editors = page.locator('[data-slate-editor]')
    const names = await editors.evaluateAll((fields) => fields.map((field) => document.getElementById(field.getAttribute('aria-labelledby') ?? '')?.textContent))
    expect(names).toEqual(['Présentation*', 'Conseils'])
    expect(await page.getByRole('combobox', { name: /^Sélectionner un bloc/ }).evaluateAll((lists) => lists.map((list) => [list.getAttribute('aria-label'), list.hasAttribute('aria-labelledby')]))).toEqual([['Sélectionner un bloc\u00a0: Présentation', false], ['Sélectionner un bloc\u00a0: Conseils', false]])
    await page.getByText('Conseils', { exact: true }).click()
    await isFocused(page.getByRole('textbox', { name: 'Conseils' }))
  })

  it('comes back to the text that was widened', async () => {
    await admin.create('opportunity')
    await pressOn(button(/^Agrandir : Présentation$/))
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expectFocus(/^Agrandir : Présentation$/)
  })

  it('marks a document with the first arrow of a relation, never « Créer »', async () => {
    await admin.create('opportunity')
    const list = page.getByRole('combobox', { name: 'Structure organisatrice' })
    for (const key of ['ArrowDown', 'ArrowUp']) {
      await list.focus()
      await page.keyboard.press(key)
      await page.locator('[role=option][data-highlighted]').waitFor()
      expect(await page.locator('[role=option][data-highlighted]').getAttribute('aria-selected'), key).not.toBeNull()
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('ArrowDown')
    const first = await page.locator('[role=option][data-highlighted]').innerText()
    await page.keyboard.press('Enter')
    const related = page.locator('main ol li').first()
    await related.waitFor()
    const name = (await related.getByRole('button').first().innerText()).trim()
    expect(first).toContain(name)
    await pressOn(button(`Supprimer : ${name}`))
    await related.waitFor({ state: 'detached' })
    await until('the focus stays in the field', FOCUS_MS, async () => (await focused(page)) !== 'BODY')
    await isFocused(list)
  })

  it('is in the group that was just opened, and back on its button once it is deleted', async () => {
    await admin.create('opportunity')
    await pressOn(button(/Cliquez pour remplir\. Dotation$/))
    await until('a field of the group has the focus', FOCUS_MS, () => page.evaluate(() => document.activeElement?.getAttribute('name') === 'funding.amountMin'))
    await pressOn(button('Supprimer l\'entrée : Dotation'))
    await expectFocus(/^Rien pour l’instant\. Cliquez pour remplir\. Dotation$/)
  })

  it('names what each « Supprimer », « Effacer » and « Autres actions » is about', async () => {
    await admin.open('resource', 'Vendre des tirages originaux')
    await button(/^Supprimer : Légifrance/).waitFor()
    const names = (await page.locator(':is(main button, main [role=button]):visible:not([aria-hidden=true])').evaluateAll((buttons) => buttons.map((one) => (one.getAttribute('aria-label') ?? one.textContent).trim()))).map((name) => name.replaceAll('\u00a0', ' '))
    expect(names.filter((name) => /^(?:Supprimer|Modifier|Éditer|Effacer|Tout effacer|Glisser|Autres actions|Ajouter|Retirer)(?: l'entrée)?$/.test(name))).toEqual([])
    expect(names.filter((name) => name === '')).toEqual([])
    const deletions = names.filter((name) => name.startsWith('Supprimer'))
    expect(deletions.length).toBeGreaterThan(10)
    expect(deletions.filter((name, index) => deletions.indexOf(name) !== index), 'said twice').toEqual([])
  })

  it('stays in the box of « Publier » after each thing that is done there, and goes to the list after a deletion', async () => {
    await admin.create('page')
    await admin.fill('Titre', 'Une page pour le clavier')
    await pressOn(button('Enregistrer'))
    await page.waitForURL((url) => !url.pathname.endsWith('/create'))
    await until('the focus is somewhere', FOCUS_MS, async () => (await focused(page)) !== 'BODY')
    await page.getByRole('button', { name: 'Publier', exact: true, disabled: false }).waitFor()
    await pressOn(button('Publier'))
    await until('what is missing is said', FOCUS_MS, async () => (await admin.faults()).length > 0)
    await until('the focus is somewhere', FOCUS_MS, async () => (await focused(page)) !== 'BODY')

    await openPublished('testimonial')
    await pressOn(button(/^Plus d'actions sur les documents/))
    await page.getByRole('menuitem', { name: 'Annuler la publication' }).waitFor()
    const isWithdrawn = page.waitForResponse((response) => response.url().includes('/actions/unpublish'))
    await page.getByRole('menuitem', { name: 'Annuler la publication' }).press('Enter')
    await isWithdrawn
    await page.getByRole('button', { name: 'Publier', exact: true, disabled: false }).waitFor()
    await expectBox('Entrée')
    const answer = page.waitForResponse((response) => response.url().includes('/actions/publish'))
    await pressOn(button('Publier'))
    expect((await answer).ok()).toBe(true)
    await page.getByRole('button', { name: 'Publier', exact: true, disabled: true }).waitFor()
    await expectBox('Entrée')
  })

  it('goes to the title of the list once an entry is deleted, and back to its menu when it is not', async () => {
    await admin.create('page')
    await admin.fill('Titre', 'Une page à supprimer')
    await admin.save()
    await page.waitForURL((url) => !url.pathname.endsWith('/create'))
    await pressOn(button('Plus d\'actions'))
    await page.getByRole('menuitem', { name: 'Supprimer la fiche' }).press('Enter')
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor()
    await page.keyboard.press('Escape')
    await expectFocus(/^Plus d'actions$/)
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Supprimer la fiche' }).press('Enter')
    await button('Confirmer').press('Enter')
    await page.waitForURL((url) => url.pathname.endsWith('api::page.page'))
    await expectFocus(/^Page$/)
  })

  it('goes to the title of the entry that a row opens', async () => {
    await page.goto(`${stack().cmsUrl}/admin/content-manager/collection-types/api::resource.resource`)
    await pressOn(page.locator('tbody tr a').first())
    await button('Enregistrer').waitFor()
    await until('the title has the focus', FOCUS_MS, () => page.evaluate(() => document.activeElement?.tagName === 'H1'))
  })

  it('stays in the box that says when an entry was checked', async () => {
    await admin.open('opportunity', 'Prix Roger Pic')
    await pressOn(button('Vérifiée aujourd’hui'))
    await page.waitForEvent('load')
    await page.getByRole('heading', { name: 'Entretien' }).waitFor()
    await expectFocus(/^Entretien$/)
  })
})

describe('a day in the admin', () => {
  let page: Page
  let admin: AdminScreens

  beforeAll(async () => {
    page = await browser().newPage({ locale: 'fr-FR', viewport: { width: 1360, height: 1000 } })
    admin = await signInToAdmin(page, stack())
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).first()
  const dayOf = (label: string) => page.getByRole('textbox', { name: new RegExp(`^${label}`) }).first()
  const hourOf = (label: string) => page.getByLabel(`Heure\u00a0: ${label}`).first()
  const newPeriod = async (title: string) => {
    await admin.create('opportunity')
    await admin.fill('Titre', title)
    await button(/Cliquez pour remplir\. Périodes de candidature$/).click()
    await page.getByLabel('Date limite').first().waitFor()
  }
  const periodAgain = async () => {
    await page.reload()
    await page.getByLabel('Titre').first().waitFor()
    await page.locator('h3 button[aria-expanded=false]').first().click()
    await page.getByLabel('Date limite').first().waitFor()
  }

  it('without an hour is kept as the whole day that a deadline is', async () => {
    await newPeriod('Bourse sans heure')
    await dayOf('Ouverture').fill('1/12/2026')
    await dayOf('Date limite').fill('12/12/2026')
    expect((await admin.save()).ok()).toBe(true)
    await page.waitForURL((url) => !url.pathname.endsWith('/create'))
    await periodAgain()
    expect(await Promise.all(['Ouverture', 'Date limite'].map((label) => dayOf(label).inputValue()))).toEqual(['01/12/2026', '12/12/2026'])
    expect(await hourOf('Date limite').inputValue()).toBe('')
    await hourOf('Date limite').fill('18 h 30')
    expect((await admin.save()).ok()).toBe(true)
    await periodAgain()
    expect(await hourOf('Date limite').inputValue()).toBe('18:30')
    expect(await page.locator('input[name$=".timeKnown"]').isChecked()).toBe(true)
  })

  it.each([
    ['Date limite', '31/02/2027', /^Ce n’est pas un jour du calendrier\./], ['Début', '12/2', /^Ce n’est pas un jour du calendrier\./], ['Heure\u00a0: Ouverture', '9', /^Ce n’est pas une heure\./], 
    ['Heure\u00a0: Date limite', '12:00', /^Ajoutez le jour/, 'Date limite'],
  ])('half typed is said in French, and neither saved nor folded away: %s %s', async (label, typed, fault, mended = label) => {
    await newPeriod('Bourse à moitié datée')
    const field = page.getByLabel(label).first()
    await field.fill(typed)
    // The keyboard is put where the fault is mended: an hour alone wants its day.
    const toMend = page.getByLabel(mended).first()
    let isSent = false
    page.on('request', (request) => { if (request.method() === 'POST' && request.url().includes('api::opportunity')) isSent = true })
    for (const press of [() => button('Enregistrer').click(), () => button('Publier').click(), () => page.keyboard.press('Control+Enter'), () => page.locator('h3 button[aria-expanded=true]').first().click()]) {
      await press()
      expect(await toMend.evaluate((input) => input === document.activeElement)).toBe(true)
      expect((await admin.faults()).filter((words) => fault.test(words))).toHaveLength(1)
      expect(await field.inputValue()).toBe(typed)
    }
    expect(isSent).toBe(false)
    await field.fill('')
    expect((await admin.save()).ok()).toBe(true)
  })
})

describe('the doors of the admin', () => {
  const signIn = async (page: Page) => {
    const answer = page.waitForResponse((response) => response.url().includes('/admin/login'))
    await page.locator('button[type=submit]').click()
    return (await answer).status()
  }

  it('say in French what is wrong, and when to try again', async () => {
    const page = await browser().newPage({ locale: 'fr-FR' })
    await page.goto(`${stack().cmsUrl}/admin/`)
    await page.locator('input[name=email]').fill('personne@exemple.fr')
    await page.locator('input[name=password]').fill('Mauvais-1')
    await signIn(page)
    await page.getByText('Adresse électronique ou mot de passe incorrect.').first().waitFor()
    let status = 0
    for (let times = 0; status !== 429 && times < 15; times += 1) status = await signIn(page)
    expect(status).toBe(429)
    await page.getByText(/^Trop d’essais\. Attendez/).first().waitFor()
    await page.close()
  })

  it('say in French that a link has already served', async () => {
    const page = await browser().newPage({ locale: 'fr-FR' })
    await page.goto(`${stack().cmsUrl}/admin/auth/reset-password?code=deja-servi`)
    await page.locator('input[name=password]').fill('Nouveau-mot-2')
    await page.locator('input[name=confirmPassword]').fill('Nouveau-mot-2')
    await page.locator('button[type=submit]').click()
    await page.getByText(/^La demande n’a pas abouti\./).first().waitFor()
    await page.goto(`${stack().cmsUrl}/admin/auth/register?registrationToken=deja-servi`)
    await page.getByText(/^Ce lien d’inscription n’est plus valable\./).first().waitFor()
    await page.close()
  })
})
