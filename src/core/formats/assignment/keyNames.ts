import { systemsOfKey } from '../../codes/whichSystem';
import { wordsOf } from '../../recognition/words';
import { codeNameOf, type CodeName } from '../codeNames';
import type { Announcement } from '../codeValues';

/** What the keys of a map are, and what they map to: `CPT_TO_APC`, `revenueCodeByCpt`. */
export interface MapNames {
	readonly keys: Announcement | undefined;
	readonly values: Announcement | undefined;
}

/** What a name says of its values. */
export interface ReadName {
	readonly announcement: Announcement;
	readonly map?: MapNames | undefined;
	/** Whether the name goes on after the system, as those of constants do: `DRG_UNGROUPABLE`. */
	readonly isConstant: boolean;
}

const MAP = /^(.+)_(by|per|for|to|2)_(.+)$/;

/** Words at the end of a name that say which of the codes are meant, or that there are several. */
const SELECTION =
	/(?:_(?:ranges?|lists?|sets?|(?:block|allow|white|black)list|exclusions?|inclusions?|allowed|excluded|included|forbidden|required|defaults?|from|to|start|end|low|high|first|last|filters?|options?|choices|prefix|prefixes|in|any|all|one|of))+$/;

/** Words that say that a name is not of a code, although it begins like one. */
const OTHER =
	/^(?:\d+|versions?|vers?|urls?|uris?|oids?|paths?|files?|dir|counts?|lengths?|len|sizes?|max|min|limits?|cols?|columns?|names?|labels?|desc\w*|titles?|text|types?|ids?|dates?|years?|regexp?|re|patterns?|formats?|systems?|ports?|timeouts?|apis?|tables?|fields?|index|idx|keys?|qualifiers?|qual|rates?|amounts?|amt|fees?|prices?|charges?|costs?|paid|units?|qty|weights?|phone|zip|address|city|states?|msgs?|messages?|errors?|status|flags?|colors?|widths?|order|sort|class|prefix|suffix|separator|delimiter|hash|salt|tokens?|batch|build|releases?|total|sum|num|number|rows?|lines?|page|offset|position)$/;

/** What a name says of its values: by its end, as a map, without what it selects, or by its beginning. */
export function readName(name: string): ReadName | undefined {
	const words = wordsOf(name).map(({ key }) => key);
	const joined = words.join('_');
	const whole = announcementOf(name, codeNameOf(name));
	const map = mapNamed(name, joined);
	const announcement = whole ?? map?.values ?? map?.keys ?? selected(name, joined);
	if (announcement) {
		return { announcement, map, isConstant: false };
	}
	let last = words.length - 1;
	while (last > 0 && /^\d+$/.test(words[last] ?? '')) {
		last--;
	}
	for (let count = last; count > 0 && !OTHER.test(words[count] ?? ''); count--) {
		const constant = announcementOf(name, codeNameOf(words.slice(0, count).join('_')));
		if (constant) {
			const isShort = constant.systems.some(({ shape }) => shape.test('470') || shape.test('11'));
			return {
				announcement: { ...constant, needsContext: constant.needsContext || isShort },
				isConstant: true,
			};
		}
	}
	return undefined;
}

function mapNamed(name: string, joined: string): MapNames | undefined {
	const [, first = '', joint, second = ''] = MAP.exec(joined) ?? [];
	if (joint === undefined) {
		return undefined;
	}
	const [from, to] = /^(?:to|2)$/.test(joint) ? [first, second] : [second, first];
	const [keys, values] = [from, to].map((each) => announcementOf(name, codeNameOf(each)));
	return keys || values ? { keys, values } : undefined;
}

function selected(name: string, joined: string): Announcement | undefined {
	const bare = joined.replace(SELECTION, '');
	return bare !== joined && systemsOfKey(bare) ? announcementOf(name, codeNameOf(bare)) : undefined;
}

function announcementOf(name: string, { systems, needsContext }: CodeName): Announcement | undefined {
	return systems && { systems, needsContext, reason: { kind: 'key', key: name } };
}
