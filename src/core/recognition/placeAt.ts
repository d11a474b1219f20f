import type { CodeCandidate } from '../codes/code';
import { mentionAt, type Mention } from './mentionAt';
import type { Span, TextDocument } from './recognition';
import type { Settled } from './settle';
import { meeting } from './spans';

/** What a hover or a command at one place is about: a code, names, or both. Its range is the longer one. */
export interface Place extends Span {
	readonly code?: CodeCandidate | undefined;
	readonly mention?: Mention | undefined;
}

/** What stands at an offset. `isEndOn` lets the place just after something count as on it, as a cursor does. */
export function placeAt(
	document: TextDocument,
	{ recognitions, codes }: Pick<Settled, 'recognitions' | 'codes'>,
	offset: number,
	isEndOn = false,
): Place | undefined {
	const mention = mentionAt(document, recognitions, offset, isEndOn);
	const code =
		meeting(codes, { start: offset, end: offset + 1 }) ??
		(isEndOn && offset > 0 ? meeting(codes, { start: offset - 1, end: offset }) : undefined);
	const { start, end } = [code, mention]
		.filter((each) => each !== undefined)
		.reduce<Span>(
			(longest, each) => (each.end - each.start > longest.end - longest.start ? each : longest),
			{
				start: offset,
				end: offset,
			},
		);
	return code || mention ? { start, end, code, mention } : undefined;
}
