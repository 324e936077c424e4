/**
 * What robots may read (RFC 9309): every page; not the data behind them, nor answers to a typed question, which are without number.
 * Pictures for sharing stay open: social networks obey this file too. On a copy that must not be indexed everything stays open as well:
 * a robot has to read a page to see the header that forbids it.
 */
export function robotsText(siteUrl: string): string {
  const refused = ['/api/', '/recherche?', '/*?q=', '/*&q=']
  return ['User-agent: *', ...refused.map((path) => `Disallow: ${path}`), '', `Sitemap: ${siteUrl}/sitemap.xml`, ''].join('\n')
}
