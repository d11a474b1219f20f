import type { Layout, TextDocument } from '../recognition/recognition';
import { readJsonLayout } from './fhir/json';
import { readTableLayout } from './table/table';
import { readX12Layout } from './x12/layout';

const known = new WeakMap<TextDocument, readonly Layout[]>();

/** What the forms of a text say of its places: a claim may lie in a string of JSON. */
export function layoutsOf(document: TextDocument): readonly Layout[] {
	const layouts =
		known.get(document) ??
		[readX12Layout, readJsonLayout, readTableLayout]
			.map((read) => read(document))
			.filter((layout) => layout !== undefined);
	known.set(document, layouts);
	return layouts;
}
