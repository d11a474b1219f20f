import type { Layout, Span } from './recognition';

/** In a format's data, names that are short or need context stay silent: `N4*HONOLULU*HI` is a state. */
export function isSilentIn(layout: Layout, place: Span, name: string, needsContext: boolean): boolean {
	const silentLength = layout.silentLengthAt(place);
	return silentLength !== undefined && (needsContext || name.length <= silentLength);
}
