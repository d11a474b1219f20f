/** Names of fields that hold values of whatever kind. */
const GENERIC =
	/^\$?(?:values?|regexp?|elem_?match|nin|vals?|codes?|cd|default\w*|examples?|enum|low|high|min|max|from|to|data|items?|list|set|schema|(?:not_?)?in|not|any_?of|all_?of|one_?of|none_?of|eq|ne|equals|const|contains|matche?s|is|expected|accepted_values|accepted|covered|excluded?|included?|allowed|required|forbidden|exempt|ranges?|start|end|initial|choices|options|parameters|params|query|where|rows|text|display|element|entry|entries|key|in_list|array|terms?|begins_?with|starts_?with|prefix\w*|match_phrase|sample|samples|one|many|first|last|primary|secondary|principal|investigational|other|others|all|any|ids)$/i;

/** Names of what is counted, paid or numbered, in which no code is. */
const OTHER_THING =
	/(?:^|_)(?:keys?|numbers?|num|rules?|edits?|names?|versions?|urls?|uris?|paths?|counts?|len|length|sizes?|max|min|limits?|dates?|years?|ports?|timeouts?|rates?|amounts?|amt|fees?|prices?|charges?|costs?|paid|units?|qty|quantity|weights?|phone|fax|zip\w*|address\w*|city|states?|county|msgs?|messages?|errors?|flags?|widths?|heights?|order|sort|pages?|offset|position|index|idx|ids?|pk|sku|lot|ticket|rev|revision|seq|line\w*|row|rows|age|days?|months?|hours?|minutes?|priority|queue|template|build|batch|tag|hash|token|member|patient|account|acct|invoice|order|po|room|ext|extension|mail|drop|fips|ssn|ein|tax\w*|payer\w*|plan\w*|contract\w*|facility\w*|status|level|score|bucket|desk|team|job|gl|ledger|http\w*|percent\w*|pct|title|label|description|note|notes|comment)$/i;

/** Whether a name is that of something else: what it holds is no code, whatever is around it. */
export function isOtherThing(name: string): boolean {
	return OTHER_THING.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'));
}

/** Whether a name says nothing of what it holds, so that what is around it may. */
export function isGeneric(name: string): boolean {
	return GENERIC.test(name);
}
