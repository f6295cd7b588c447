/** An invisible character that breaks no word and joins no link. */
const wordJoiner = '\u2060'

/** Controls, unpaired surrogates, and the marks that turn or isolate the direction of what follows. */
const unprintable = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu

/**
 * Text that a user typed, made safe to stand in a sentence: one line, no character that reorders its surroundings,
 * and nothing that a host links or notifies by itself (`@name`, `#12`, `GH-12`, `www.`, `https://`).
 * Hosts look for these after Markdown is read, so no escape can stop them; an invisible word joiner does.
 */
export function plain(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(unprintable, '')
    .replace(/([@#])(?=[\p{L}\p{N}_-])/gu, `$1${wordJoiner}`)
    .replace(/\b(gh)-(?=\d)/giu, `$1-${wordJoiner}`)
    .replace(/(www)\./giu, `$1${wordJoiner}.`)
    .replace(/:(?=\/\/)|\b((?:mailto|xmpp)):/giu, `$1:${wordJoiner}`)
    .replace(/ {2,}/gu, ' ')
    .trim()
}
