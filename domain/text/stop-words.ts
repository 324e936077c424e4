/** Words that say nothing of what is sought, folded. « sans » is not one: it turns the next word round. */
export const stopWords: ReadonlySet<string> = new Set([
  // Articles, pronouns, determiners.
  ...'a au aux ce ceci cela ces cet cette ceux celle celles celui de des du elle elles en et eux il ils je la le les leur leurs lui ma me mes moi mon ne nos notre nous on ou par pas pour qu que quel quelle quelles quels qui quoi sa se ses si soi son ta te tes toi ton tu un une vos votre vous y'.split(' '),
  // Links between words.
  ...'afin ainsi alors apres avant avec car chaque chez comme comment contre dans deja depuis dont donc entre est etait etes etre fait font hors jusque lors mais meme moins ni non or ont ou parmi pendant peu peut plus plusieurs pourquoi premier premiere premieres premiers quand sauf selon sera ses soit sont sous suis sur tous tout toute toutes tres vers voici voila'.split(' '),
  // How people ask.
  ...'ai ais aimerais an ans as avoir cherche chercher faire faut peux pouvoir souhaite trouve trouver va veux vis vivre voudrais habite habiter'.split(' '),
])

/** What French elides before a vowel: « l’ », « d’ », « jusqu’ ». */
export const elided: ReadonlySet<string> = new Set('c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu quelqu'.split(' '))
