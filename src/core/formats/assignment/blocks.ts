import { keyNamed, type Key } from './keys';

/** How far above a line that below which it stands is looked for, in UTF-16 units. */
const FARTHEST = 5000;
const LONGEST_LINE = 400;

/** What indents a line, and the hyphens of lists that begin in it. */
const LINE_START = /^([ \t]*)((?:-[ \t]+)*)/;

/** A key of YAML with its block below, also a text of several lines. */
const KEY = /^["']?([^"'\n:]{1,80})["']?:(?:[ \t]+(?:[&!]\S{1,40}|[|>][-+\d]{0,2}))?[ \t]*(?:#.*)?$/;

/** A class of Python, and a part of a file of settings. */
const CLASS = /^\s*class\s+(\w+)/;
const SECTION = /^[ \t]*\[([^\]\n]{1,80})\][ \t]*$/;

/** A line below which others stand. */
export interface BlockHead {
	/** Its key, as it is written. */
	readonly name: string;
	/** Where the line begins, and the column of its key. */
	readonly lineStart: number;
	readonly column: number;
	/** Where the item of the list begins that a place is in, if it is in one, and the column of its keys. */
	readonly item: { readonly start: number; readonly column: number };
}

/** Where the line of a place begins, or, of a longer line, what is so far before the place. */
function lineStartNear(text: string, at: number): number {
	const from = Math.max(at - LONGEST_LINE, 0);
	return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

/** In which column what stands at a place begins: its key, or the hyphen of an element. */
export function columnOf(
	text: string,
	start: number,
): { lineStart: number; column: number; isElement: boolean } {
	const lineStart = lineStartNear(text, start);
	const [all = '', , hyphens = ''] = LINE_START.exec(text.slice(lineStart, start)) ?? [];
	const isElement = hyphens !== '' && all.length === start - lineStart;
	return {
		lineStart,
		column: isElement ? all.length - hyphens.length + hyphens.lastIndexOf('-') : all.length,
		isElement,
	};
}

/** The line below which the line of `column` stands, in YAML. */
export function headAbove(
	text: string,
	lineStart: number,
	column: number,
	isElement: boolean,
): BlockHead | undefined {
	let [most, isList] = [column, isElement];
	let item = { start: lineStart, column };
	const own = LINE_START.exec(text.slice(lineStart, lineStart + 100));
	if (!isElement && own?.[2] && own[0].length === column) {
		[most, isList] = [(own[1] ?? '').length, true];
	}
	for (let end = lineStart - 1; end >= 0 && lineStart - end < FARTHEST;) {
		const start = lineStartNear(text, end);
		const line = text.slice(start, end);
		const [all = '', indent = '', hyphens = ''] = LINE_START.exec(line) ?? [];
		end = start - 1;
		if (line.trim() === '' || line[all.length] === '#' || indent.length > most) {
			continue;
		}
		if (hyphens !== '' && all.length === most && !isList) {
			item = { start, column: most };
			[most, isList] = [indent.length, true];
			continue;
		}
		if (indent.length === most && (!isList || hyphens !== '')) {
			item = isList ? item : { start, column: item.column };
			continue;
		}
		const name = KEY.exec(line.slice(all.length).trimEnd())?.[1];
		return name === undefined ? undefined : { name, lineStart: start, column: all.length, item };
	}
	return undefined;
}

/** The key of the class in whose body a line of Python stands. */
export function keyOfClass(text: string, start: number): Key | undefined {
	const { lineStart, column } = columnOf(text, start);
	for (let end = lineStart - 1; end >= 0 && lineStart - end < FARTHEST / 2;) {
		const from = lineStartNear(text, end);
		const line = text.slice(from, end);
		end = from - 1;
		if (line.trim() !== '' && line.search(/\S/) < column) {
			const name = CLASS.exec(line)?.[1];
			return name === undefined ? undefined : keyNamed(name);
		}
	}
	return undefined;
}

/** The key of the section of a file of settings in which a place is: `[npi.whitelist]`. */
export function keyOfSection(text: string, start: number): Key | undefined {
	for (let end = lineStartNear(text, start) - 1; end >= 0 && start - end < FARTHEST;) {
		const from = lineStartNear(text, end);
		const name = SECTION.exec(text.slice(from, end).trimEnd())?.[1];
		if (name !== undefined) {
			return name
				.split('.')
				.map(keyNamed)
				.findLast((key) => key !== undefined);
		}
		end = from - 1;
	}
	return undefined;
}
