import type { CodeFinder } from '../codes/code';
import { assignmentCodeFinder } from './assignmentCodes';
import { fhirXmlCodeFinder } from './fhirXmlCodes';
import { fshCodeFinder } from './fshCodes';
import { jsonCodeFinder } from './jsonCodes';
import { markdownTableCodeFinder } from './markdownTableCodes';
import { proseCodeFinder } from './proseCodes';
import { shapeCodeFinder } from './shapeCodes';
import { tableCodeFinder } from './tableCodes';
import { createX12CodeFinder } from './x12/codeFinder';

/** How far before or after a code what says so may stand, in UTF-16 units: after an edit as much is read again. */
export const CODE_REACH = 8192;

/** The finders of codes, one for each format; of two that find something at a place the earlier one is right. */
export const CODE_FINDERS: readonly CodeFinder[] = [
	createX12CodeFinder(),
	jsonCodeFinder,
	fhirXmlCodeFinder,
	fshCodeFinder,
	tableCodeFinder,
	markdownTableCodeFinder,
	assignmentCodeFinder,
	proseCodeFinder,
	shapeCodeFinder,
];
