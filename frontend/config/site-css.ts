/** The site's own style sheets, one a subject, in the order of the cascade: what is general comes first. */
export const siteSheets = ['base', 'text', 'cards', 'facts', 'home', 'search', 'chart', 'structures', 'catalogue', 'calendar', 'opportunity', 'article', 'form', 'preview'].map((name) => `~/assets/css/${name}.css`)
