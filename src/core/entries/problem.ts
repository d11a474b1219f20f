/** What is wrong with an entry file, at a zero-based line. Sentences for people are made from it elsewhere. */
export type Problem = {
	readonly line: number;
	/** Zero-based, in UTF-16 units, where it is known. */
	readonly column?: number | undefined;
} & (
	| { readonly code: 'yaml'; readonly reason: string }
	| { readonly code: 'language'; readonly language: string }
	| { readonly code: 'unclosed' }
	| { readonly code: 'notMapping' }
	| { readonly code: 'notText' }
	| { readonly code: 'tooLarge' }
	| { readonly code: 'emptyTerm' }
	| { readonly code: 'needsText'; readonly key: string }
	| { readonly code: 'needsList'; readonly key: string }
	| { readonly code: 'needsDetails'; readonly key: string }
	| { readonly code: 'unknownMatch'; readonly value: string }
	| { readonly code: 'unknownName'; readonly name: string }
	/** Not a name of the set of icons. */
	| { readonly code: 'unknownIcon'; readonly icon: string }
	/** `name` is its beginning; `most` is in UTF-16 units. */
	| { readonly code: 'longName'; readonly name: string; readonly most: number }
);

/** Whether the problem costs the entry nothing but the value it speaks of. */
export function isWarning(problem: Problem): boolean {
	return ['unknownMatch', 'unknownName', 'unknownIcon', 'longName'].includes(problem.code);
}
