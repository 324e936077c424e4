/** Where the visitor's choice of theme is kept: on her device, never sent. */
export const THEME_STORAGE_KEY = 'theme'

/**
 * True in the supported browsers alone: `at` came to all of them with the very version that the browserslist of `package.json` begins at (a test holds the two
 * together). Written for any browser.
 */
const gate = `'noModule'in HTMLScriptElement.prototype&&[].at`

/**
 * Runs before the first paint: says that scripts run (`data-js`, read by the style sheet) and applies the chosen theme, or the system's.
 * An older browser, or one that could not load the script of the page, is one without scripts: nothing is then folded or promised.
 * A constant: the CSP allows it by its hash.
 */
export const themeBootstrap =
  `(function(d){if(${gate})d.setAttribute('data-js','');addEventListener('error',function(e){if(e.target.tagName==='SCRIPT')d.removeAttribute('data-js')},true);` +
  `var t=null;try{t=localStorage.getItem('${THEME_STORAGE_KEY}')}catch(e){}` +
  `if(t!=='dark'&&t!=='light')t=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';d.setAttribute('data-fr-theme',t)})(document.documentElement)`
