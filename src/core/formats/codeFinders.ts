import type { CodeFinder } from '../codes/code';
import { assignmentCodeFinder } from './assignment/assignmentCodes';
import { fhirXmlCodeFinder } from './fhir/fhirXmlCodes';
import { fshCodeFinder } from './fhir/fshCodes';
import { jsonCodeFinder } from './fhir/jsonCodes';
import { hl7CodeFinder } from './hl7/codedElements';
import { markdownTableCodeFinder } from './table/markdownTableCodes';
import { proseCodeFinder } from './prose/proseCodes';
import { shapeCodeFinder } from './prose/shapeCodes';
import { tableCodeFinder } from './table/tableCodes';
import { createX12CodeFinder } from './x12/codeFinder';

/** How far before or after a code what says so may stand, in UTF-16 units: after an edit as much is read again. */
export const CODE_REACH = 8192;

/** The finders of codes, one for each format; of two that find something at a place the earlier one is right. */
export const CODE_FINDERS: readonly CodeFinder[] = [
	createX12CodeFinder(),
	jsonCodeFinder,
	fhirXmlCodeFinder,
	fshCodeFinder,
	hl7CodeFinder,
	tableCodeFinder,
	markdownTableCodeFinder,
	assignmentCodeFinder,
	proseCodeFinder,
	shapeCodeFinder,
];
