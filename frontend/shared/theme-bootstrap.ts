/** Where the visitor's choice of theme is kept: on her device, never sent. */
export const THEME_STORAGE_KEY = 'theme'

/**
 * Runs before the first paint: says that scripts run (`data-js`, read by the style sheet) and applies the chosen theme, or the system's.
 * A constant: the CSP allows it by its hash.
 */
export const themeBootstrap =
  `(function(d){d.setAttribute('data-js','');var t=null;try{t=localStorage.getItem('${THEME_STORAGE_KEY}')}catch(e){}` +
  `if(t!=='dark'&&t!=='light')t=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';d.setAttribute('data-fr-theme',t)})(document.documentElement)`
