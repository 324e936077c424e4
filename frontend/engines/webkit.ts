import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync } from 'node:fs'
import { Builder, By, Key, type WebDriver } from 'selenium-webdriver'
import { freePort } from '../../config/src/ports.ts'
import { choosing, type Reader, seeing } from '../test/e2e/support/reader.ts'
import { until } from '../test/e2e/support/wait.ts'
import type { Engine, Opener, Size } from './engine.ts'

const DRIVER = '/usr/bin/WebKitWebDriver'
const SCREEN = '/usr/bin/Xvfb'
const browserOf = (): string | undefined => globSync('/usr/lib/*/webkit2gtk-4*/MiniBrowser')[0]
/** Pixels: what a picture shows of a long page. */
const TALLEST = 6000
/** Milliseconds for a screen or a driver to start. */
const START = 60_000

interface Started {
  readonly stop: () => Promise<void>
}

function start(command: string, options: readonly string[], variables: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(command, options, { env: { ...process.env, ...variables }, stdio: 'ignore' })
  const ended = once(child, 'close')
  return { stop: async () => { child.kill('SIGTERM'); await ended } }
}

/** A screen that nobody sees, of a number that is free. */
async function startScreen(): Promise<Started & { readonly display: string }> {
  const number = Array.from({ length: 100 }, (_, index) => 90 + index).find((one) => !existsSync(`/tmp/.X11-unix/X${one}`))
  const screen = start(SCREEN, [`:${number}`, '-screen', '0', `1600x${TALLEST + 200}x24`, '-nolisten', 'tcp'])
  await until('a screen', START, async () => existsSync(`/tmp/.X11-unix/X${number}`))
  return { ...screen, display: `:${number}` }
}

/** The page itself has the size, whatever the window draws around it. */
async function resize(driver: WebDriver, { width, height }: Size): Promise<void> {
  await driver.manage().window().setRect({ width, height })
  const [inner, tall]: [number, number] = await driver.executeScript('return [innerWidth, innerHeight]')
  await driver.manage().window().setRect({ width: 2 * width - inner, height: 2 * height - tall })
}

function readerOf(driver: WebDriver, siteUrl: string): Reader {
  const read = <Seen>(expression: string): Promise<Seen> => driver.executeScript(`return (${expression})`)
  const find = async (selector: string) => {
    await seeing(read, `document.querySelector(${JSON.stringify(selector)})`)
    await read(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center', behavior: 'instant' }) && undefined`)
    return driver.findElement(By.css(selector))
  }
  return {
    read,
    open: (path) => driver.get(siteUrl + path),
    back: () => driver.navigate().back(),
    press: async (selector) => (await find(selector)).click(),
    type: async (selector, text) => {
      const field = await find(selector)
      await field.clear()
      await field.sendKeys(text)
    },
    key: async (key) => (await driver.switchTo().activeElement()).sendKeys({ Enter: Key.ENTER, Tab: Key.TAB, Escape: Key.ESCAPE }[key]),
    choose: (selector, value) => read(choosing(selector, value)),
    sees: async (expression) => { await seeing(read, expression) },
  }
}

async function open(): Promise<Engine> {
  const screen = await startScreen()
  const port = await freePort()
  const service = start(DRIVER, [`--port=${port}`], { DISPLAY: screen.display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' })
  const close = async (): Promise<void> => {
    await service.stop()
    await screen.stop()
  }
  try {
    const url = `http://127.0.0.1:${port}`
    await until('the driver of WebKit', START, async () => (await fetch(`${url}/status`).catch(() => null))?.ok ?? false)
    const options = { binary: browserOf(), args: ['--automation'] }
    const driver = await new Builder().usingServer(url).withCapabilities({ 'browserName': 'MiniBrowser', 'webkitgtk:browserOptions': options }).build()
    const capabilities = await driver.getCapabilities()
    return {
      version: `WebKitGTK ${capabilities.get('browserVersion')}`,
      reader: async (siteUrl, size) => {
        await driver.get(siteUrl)
        await driver.executeScript('localStorage.clear()')
        await resize(driver, size)
        return readerOf(driver, siteUrl)
      },
      picture: async (page, size) => {
        await driver.get(page)
        await resize(driver, size)
        const height: number = await driver.executeScript('return document.documentElement.scrollHeight')
        await resize(driver, { width: size.width, height: Math.min(height, TALLEST) })
        return Buffer.from(await driver.takeScreenshot(), 'base64')
      },
      close: async () => { await driver.quit().finally(close) },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Debian’s WebKit, over WebDriver. */
export const webkit: Opener = {
  name: 'WebKit',
  lacks: () => ([DRIVER, SCREEN].every((file) => existsSync(file)) && browserOf() ? null : 'apt-get install webkit2gtk-driver xvfb'),
  open,
}
