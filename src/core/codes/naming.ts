/** What a key may end in beside the name of its system. */
const ENDING = '(?:_\\d+)?(?:_(?:cd|cds|code|codes|num|nbr|number|numbers|no|value|values|list|set)){0,2}';
/** What begins a name of something else: whether there are such codes, or how many. */
const NOT_A_CODE =
	'(?!(?:is|has|should|can|count|total|n|num|max|min|show|use|uses|require|requires|required|include|includes|enable|enabled|without)_)';

/**
 * Names of keys that end in one of these (alternatives of a regular expression), with any words before and `_code` or
 * the like after: `hcpcs` for `line_hcpcs_cd`.
 */
export function keysEndingIn(names: string): RegExp {
	return new RegExp(`^${NOT_A_CODE}(?:.*_)?(?:${names})${ENDING}$`);
}

/** Names of keys that are one of these as a whole, with `_code` or the like after. */
export function keysNamed(names: string): RegExp {
	return new RegExp(`^(?:${names})${ENDING}$`);
}

/** Words before a code: one of these, with or without `code` or `number` after. */
export function wordsNamed(names: string): RegExp {
	return new RegExp(`^(?:${names})(?: (?:codes?|numbers?|nos?\\.?|#))?$`, 'i');
}
