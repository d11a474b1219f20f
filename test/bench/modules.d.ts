/** It comes without types; these are of what the benchmark uses. */
declare module 'flashtext.js' {
	class KeywordProcessor {
		/** The characters that words are made of. */
		setNonWordBoundaries(characters: Iterable<string>): void;
		addKeyword(keyword: string, cleanName: string): void;
		/** The clean names of what it finds, in the order of the text. */
		extractKeywords(text: string): string[];
	}
	export = KeywordProcessor;
}
