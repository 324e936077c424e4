import type { Page } from 'playwright-core'

/** An editor at the screens of « Propositions », by the keyboard alone. */
export interface Desk {
  /** Opens a submission from the queue by its title; `filter` is that of the queue's address. */
  open(title: string, filter?: string): Promise<void>
  /** Moves to a control by its words and presses the key. */
  press(role: 'button' | 'checkbox' | 'radio' | 'link', name: string | RegExp, key?: string): Promise<void>
  /** Moves to a text by its label and types. */
  type(label: string, words: string): Promise<void>
  /** Sends the decision that is being taken; answers what is said once it is. */
  decide(name: string): Promise<string>
}

/** Stops of the keyboard before a control counts as out of its reach. */
const MOST_STOPS = 120

/** Presses Tab until the control has the focus. Throws when the keyboard does not reach it. */
async function reach(page: Page, control: ReturnType<Page['locator']>): Promise<void> {
  await control.waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${String(control)}`)
}

export function deskOf(page: Page, cmsUrl: string): Desk {
  const press: Desk['press'] = async (role, name, key = role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter') => {
    await reach(page, page.getByRole(role, { name, exact: true }).first())
    await page.keyboard.press(key)
  }
  return {
    async open(title, filter = '') {
      await page.goto(`${cmsUrl}/admin/propositions?${filter}`)
      await press('link', title)
      await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    },
    press,
    async type(label, words) {
      await reach(page, page.getByLabel(label).first())
      await page.keyboard.type(words)
    },
    async decide(name) {
      const button = page.getByRole('form', { name }).getByRole('button', { name, exact: true })
      await reach(page, button)
      await page.keyboard.press('Enter')
      const said = page.getByRole('status').filter({ hasText: '.' }).first()
      await page.getByRole('form', { name }).waitFor({ state: 'detached' })
      await said.waitFor()
      // Read out, and the keyboard goes on from there.
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'status')
      return said.innerText()
    },
  }
}
